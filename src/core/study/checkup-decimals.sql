-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many lines have a whole number with a useless ".0" behind it that the other table lists
-- without.
WITH lines AS (
  SELECT {column} AS value, {amount} AS amount
  FROM ({input})
  WHERE {name} IS NOT NULL AND regexp_full_match({column}, '-?[0-9]+\.0+')
), listed AS (
  SELECT lines.value, lines.amount
  FROM lines SEMI JOIN (
    SELECT {other_column} AS key FROM clean.{other}
  ) AS other ON other.key = regexp_replace(lines.value, '\.0+$', '')
)
SELECT
  count(*) AS rows,
  sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS money,
  (
    SELECT string_agg(value, chr(31) ORDER BY value)
    FROM (SELECT DISTINCT value FROM listed ORDER BY value LIMIT 5)
  ) AS examples
FROM listed
