-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT 'TABLE' AS kind
FROM duckdb_tables()
WHERE database_name = current_database() AND schema_name = 'clean' AND table_name = {table}
UNION ALL
SELECT 'VIEW'
FROM duckdb_views()
WHERE database_name = current_database() AND schema_name = 'clean' AND view_name = {table}
