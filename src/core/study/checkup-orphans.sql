-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows whose value another table, which lists each value once, does not have.
WITH lines AS (
  SELECT CAST(here.{column} AS VARCHAR) AS value, {amount} AS amount
  FROM ({input}) AS here
  WHERE here.{column} IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM clean.{other} AS listed
      WHERE CAST(listed.{other_column} AS VARCHAR) = CAST(here.{column} AS VARCHAR)
    )
)
SELECT
  count(*) AS rows,
  sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS money,
  (
    SELECT string_agg(value, chr(31) ORDER BY value)
    FROM (SELECT DISTINCT value FROM lines ORDER BY value LIMIT 5)
  ) AS examples
FROM lines
