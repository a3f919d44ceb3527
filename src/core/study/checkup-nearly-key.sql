-- SPDX-License-Identifier: GPL-3.0-or-later
-- The values that an identifier has more than once.
WITH repeated AS (
  SELECT
    CAST({column} AS VARCHAR) AS word,
    {key} AS key,
    count(*) AS rows,
    sum(CAST({amount} * 1e6 AS HUGEINT)) AS money
  FROM ({input})
  WHERE {column} IS NOT NULL
  GROUP BY ALL
  HAVING count(*) > 1
)
SELECT
  CAST(coalesce(sum(rows), 0) AS BIGINT) AS rows,
  sum(money) / 1e6 AS money,
  count(*) AS different,
  (
    SELECT string_agg(word, chr(31) ORDER BY rows DESC, word)
    FROM (SELECT * FROM repeated ORDER BY rows DESC, word LIMIT 200)
  ) AS names,
  (
    SELECT string_agg(key, chr(31) ORDER BY rows DESC, key)
    FROM (SELECT * FROM repeated ORDER BY rows DESC, key LIMIT 5)
  ) AS examples
FROM repeated
