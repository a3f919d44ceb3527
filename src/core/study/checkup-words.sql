-- SPDX-License-Identifier: GPL-3.0-or-later
-- The different values of a column, how many rows have each, and what these bring.
SELECT
  CAST({column} AS VARCHAR) AS word,
  count(*) AS rows,
  sum(CAST({amount} * 1e6 AS HUGEINT)) / 1e6 AS money
FROM ({input})
WHERE {column} IS NOT NULL
GROUP BY ALL
ORDER BY word
