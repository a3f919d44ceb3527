-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows whose value another table, which lists each value once, does not have.
WITH lines AS (
  SELECT {column} AS value, CAST({name} AS VARCHAR) AS name, {amount} AS amount
  FROM ({input}) AS here
  WHERE {name} IS NOT NULL
    AND {column} NOT IN (SELECT {other_column} FROM clean.{other} WHERE {other_column} IS NOT NULL)
)
SELECT
  count(*) AS rows,
  sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS money,
  (
    SELECT string_agg(name, chr(31) ORDER BY name)
    FROM (SELECT DISTINCT name FROM lines ORDER BY name LIMIT 200)
  ) AS names,
  (
    SELECT string_agg(value, chr(31) ORDER BY value)
    FROM (SELECT DISTINCT value FROM lines ORDER BY value LIMIT 5)
  ) AS examples
FROM lines
