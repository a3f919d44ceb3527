-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of which something is true, and the values that make it so.
WITH lines AS (
  SELECT {value} AS value, {amount} AS amount
  FROM ({input})
  WHERE {where}
)
SELECT
  count(*) AS rows,
  sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS money,
  (
    SELECT string_agg(CAST(value AS VARCHAR), chr(31) ORDER BY value)
    FROM (SELECT DISTINCT value FROM lines ORDER BY value LIMIT 5)
  ) AS examples
FROM lines
