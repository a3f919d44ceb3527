-- SPDX-License-Identifier: GPL-3.0-or-later
-- A column of words: how many there are, and the most frequent of them. Without any, one row still
-- tells how many rows there are.
WITH words AS MATERIALIZED (
  SELECT {value} AS value, count(*) AS rows
  FROM {table}
  GROUP BY ALL
), whole AS (
  SELECT
    CAST(coalesce(sum(rows), 0) AS BIGINT) AS rows,
    CAST(coalesce(sum(rows) FILTER (value IS NOT NULL), 0) AS BIGINT) AS present,
    count(value) AS different
  FROM words
), top AS (
  SELECT value, rows
  FROM words
  WHERE value IS NOT NULL
  ORDER BY rows DESC, value
  LIMIT {limit}
)
SELECT whole.rows AS rows, present, different, value, top.rows AS times
FROM whole LEFT JOIN top ON TRUE
ORDER BY times DESC, value
