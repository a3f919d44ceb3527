-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lines that are the same as another one in the values looked at; of lines that bring different
-- sums, the largest is taken for the one that counts. All lines of a group are named by one column,
-- so that they can be found again.
WITH lines AS (
  SELECT
    hash({values}) AS mark,
    CAST({name} AS VARCHAR) AS name,
    concat_ws(' · ', {label}) AS example,
    {amount} AS amount
  FROM ({input})
), repeated AS (
  SELECT
    mark,
    count(*) AS lines,
    min(example) AS example,
    sum(CAST(amount * 1e6 AS HUGEINT)) - max(CAST(amount * 1e6 AS HUGEINT)) AS money
  FROM lines
  GROUP BY mark
  HAVING count(*) > 1
), names AS (
  SELECT DISTINCT name
  FROM lines SEMI JOIN repeated USING (mark)
  WHERE name IS NOT NULL
  ORDER BY name
  LIMIT 200
)
SELECT
  CAST(coalesce(sum(lines - 1), 0) AS BIGINT) AS rows,
  sum(money) / 1e6 AS money,
  (SELECT string_agg(name, chr(31) ORDER BY name) FROM names) AS names,
  (
    SELECT string_agg(example, chr(31) ORDER BY lines DESC, example)
    FROM (SELECT * FROM repeated ORDER BY lines DESC, example LIMIT 5)
  ) AS examples
FROM repeated
