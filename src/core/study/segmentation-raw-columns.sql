-- Whether the columns that make the money are numbers as they were imported.
SELECT count(*) = {wanted} AS are_numbers
FROM duckdb_columns()
WHERE database_name = current_database()
  AND schema_name = 'raw'
  AND table_name = {table}
  AND column_name IN ({columns})
  AND data_type IN ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT', 'FLOAT', 'DOUBLE')
