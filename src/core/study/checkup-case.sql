-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names that become another one's when both are written in small letters.
WITH names AS (
  SELECT
    CAST({product} AS VARCHAR) AS name,
    count(*) AS rows,
    sum(CAST({amount} * 1e6 AS HUGEINT)) AS money
  FROM ({input})
  WHERE {product} IS NOT NULL
  GROUP BY ALL
), twins AS (
  SELECT
    lower(name) AS word,
    count(*) AS spellings,
    sum(rows) AS rows,
    sum(money) AS money,
    string_agg(name, ' / ' ORDER BY name) AS example
  FROM names
  GROUP BY word
  HAVING count(*) > 1
)
SELECT
  CAST(coalesce(sum(rows), 0) AS BIGINT) AS rows,
  CAST(coalesce(sum(spellings - 1), 0) AS BIGINT) AS names,
  sum(money) / 1e6 AS money,
  (
    SELECT string_agg(example, chr(31) ORDER BY rows DESC, word)
    FROM (SELECT * FROM twins ORDER BY rows DESC, word LIMIT 5)
  ) AS examples
FROM twins
