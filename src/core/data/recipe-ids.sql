-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT column_name
FROM duckdb_columns()
WHERE database_name = current_database()
  AND schema_name = {schema}
  AND table_name = {table}
  AND comment = 'id'
