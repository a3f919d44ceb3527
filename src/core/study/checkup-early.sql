-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times long before all others, as a clock or a program writes them for a time that it does not
-- know.
WITH lines AS (
  SELECT TRY_CAST({value} AS TIMESTAMP) AS time, {amount} AS amount FROM ({input})
), early AS (
  SELECT * FROM lines WHERE time < {limit}
)
SELECT
  count(*) AS rows,
  sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS money,
  (SELECT count(time) FROM lines) AS lines,
  (
    SELECT string_agg(CAST(time AS VARCHAR), chr(31) ORDER BY time)
    FROM (SELECT DISTINCT time FROM early ORDER BY time LIMIT 5)
  ) AS examples
FROM early
