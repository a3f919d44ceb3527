-- SPDX-License-Identifier: GPL-3.0-or-later
-- The columns of a table as its clean form has them (as its raw form, if it has no clean one).
-- An import marks identifiers by a comment, which neither a view nor a recipe hands on.
WITH columns AS (
  SELECT schema_name, column_name, column_index, data_type, comment
  FROM duckdb_columns()
  WHERE database_name = current_database()
    AND schema_name IN ('raw', 'clean')
    AND table_name = {table}
)
SELECT
  c.column_name AS name,
  c.data_type AS type,
  c.data_type = 'VARCHAR' AND coalesce(c.comment, r.comment, '') = 'id' AS is_id
FROM columns AS c
LEFT JOIN columns AS r ON r.schema_name = 'raw' AND r.column_name = c.column_name
WHERE c.schema_name = (SELECT min(schema_name) FROM columns)
ORDER BY c.column_index
