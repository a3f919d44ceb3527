-- SPDX-License-Identifier: GPL-3.0-or-later
-- The different values of a column and of another table's of that name, which of them has each, and
-- how many rows here.
WITH here AS (
  SELECT
    CAST({column} AS VARCHAR) AS word,
    count(*) AS rows,
    sum(CAST({amount} * 1e6 AS HUGEINT)) / 1e6 AS money
  FROM ({input})
  WHERE {column} IS NOT NULL
  GROUP BY ALL
), there AS (
  SELECT DISTINCT CAST({other_column} AS VARCHAR) AS word
  FROM clean.{other}
  WHERE {other_column} IS NOT NULL
)
SELECT
  coalesce(here.word, there.word) AS word,
  coalesce(here.rows, 0) AS rows,
  here.money AS money,
  CAST(1 AS BIGINT) AS weight,
  here.word IS NOT NULL AS is_here,
  there.word IS NOT NULL AS is_there
FROM here FULL JOIN there USING (word)
ORDER BY word
