-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables and views of the attached database, with the names by which they are chosen and
-- those by which the engine knows them. A project's own documents are no tables of a shop.
WITH tables AS (
  SELECT schema_name AS schema, table_name AS name
  FROM duckdb_tables()
  WHERE database_name = 'source' AND NOT internal
  UNION ALL
  SELECT schema_name, view_name
  FROM duckdb_views()
  WHERE database_name = 'source' AND NOT internal
)
SELECT
  CASE WHEN schema = 'main' THEN name ELSE schema || '.' || name END AS name,
  'source."' || replace(schema, '"', '""') || '"."' || replace(name, '"', '""') || '"' AS reference
FROM tables
WHERE schema <> 'vitrine'
ORDER BY schema <> 'main', schema, tables.name
