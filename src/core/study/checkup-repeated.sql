-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lines that repeat another one's customer, order and product; of lines that bring different sums,
-- the largest is taken for the one that counts.
WITH repeated AS (
  SELECT
    concat_ws(' · ', {key}) AS example,
    CAST(any_value({order}) AS VARCHAR) AS name,
    count(*) AS lines,
    sum(CAST(amount * 1e6 AS HUGEINT)) - max(CAST(amount * 1e6 AS HUGEINT)) AS money
  FROM (SELECT *, {amount} AS amount FROM ({input}))
  GROUP BY {key}
  HAVING count(*) > 1
)
SELECT
  CAST(coalesce(sum(lines - 1), 0) AS BIGINT) AS rows,
  sum(money) / 1e6 AS money,
  (
    SELECT string_agg(name, chr(31) ORDER BY name)
    FROM (SELECT DISTINCT name FROM repeated WHERE name IS NOT NULL ORDER BY name LIMIT 200)
  ) AS names,
  (
    SELECT string_agg(example, chr(31) ORDER BY lines DESC, example)
    FROM (SELECT * FROM repeated ORDER BY lines DESC, example LIMIT 5)
  ) AS examples
FROM repeated
