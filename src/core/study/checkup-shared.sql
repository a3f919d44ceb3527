-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders of more than one customer, and their lines.
WITH shared AS (
  SELECT
    {order} AS name,
    count(*) AS lines,
    count(DISTINCT {customer}) AS customers,
    sum(CAST({amount} * 1e6 AS HUGEINT)) AS money
  FROM ({input})
  WHERE {order} IS NOT NULL
  GROUP BY ALL
  HAVING count(DISTINCT {customer}) > 1
)
SELECT
  count(*) AS orders,
  CAST(coalesce(sum(lines), 0) AS BIGINT) AS rows,
  sum(money) / 1e6 AS money,
  (
    SELECT string_agg(CAST(name AS VARCHAR), chr(31) ORDER BY name)
    FROM (SELECT name FROM shared ORDER BY name LIMIT 200)
  ) AS names,
  (
    SELECT string_agg(CAST(name AS VARCHAR), chr(31) ORDER BY customers DESC, name)
    FROM (SELECT * FROM shared ORDER BY customers DESC, name LIMIT 5)
  ) AS examples
FROM shared
