-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every table that a project holds, imported or made, but for earlier states of tables.
WITH relations AS (
  SELECT database_name, schema_name, table_name, 'TABLE' AS kind FROM duckdb_tables()
  UNION ALL
  SELECT database_name, schema_name, view_name, 'VIEW' FROM duckdb_views()
)
SELECT
  table_name AS name,
  max(kind) FILTER (schema_name = 'raw') AS raw_kind,
  max(kind) FILTER (schema_name = 'clean') AS clean_kind
FROM relations
WHERE database_name = current_database()
  AND schema_name IN ('raw', 'clean')
  AND NOT starts_with(table_name, 'vitrine kept ')
GROUP BY table_name
ORDER BY table_name
