-- SPDX-License-Identifier: GPL-3.0-or-later
-- Values that stand apart from all others: farther from the middle than so many times the next, and
-- than three times the width of the middle half; and where the others end. Few stand apart, so only
-- the farthest are looked at.
WITH lines AS (
  SELECT CAST({column} AS DOUBLE) AS value, {amount} AS amount
  FROM ({input})
  WHERE isfinite(CAST({column} AS DOUBLE))
), whole AS (
  SELECT
    count(*) AS lines,
    quantile_cont(value, 0.5) AS middle,
    quantile_cont(value, 0.75) - quantile_cont(value, 0.25) AS width
  FROM lines
), farthest AS (
  SELECT value, amount, abs(value - middle) AS distance, width, lines
  FROM lines, whole
  ORDER BY distance DESC, value, amount
  LIMIT {most}
), placed AS (
  SELECT
    *,
    row_number() OVER (ORDER BY distance DESC, value, amount) AS place,
    lead(distance) OVER (ORDER BY distance DESC, value, amount) AS next
  FROM farthest
), cut AS (
  SELECT max(place) AS place
  FROM placed
  WHERE next > 0
    AND distance > {times} * next
    AND distance > 3 * width
    AND place <= greatest(1, lines // 1000)
), apart AS (
  SELECT placed.value, placed.amount, placed.distance
  FROM placed, cut
  WHERE placed.place <= cut.place
), others AS (
  SELECT min(value) AS lowest, max(value) AS highest
  FROM lines, whole, (SELECT min(distance) AS distance FROM apart) AS edge
  WHERE abs(value - middle) < edge.distance
)
SELECT
  count(*) AS rows,
  sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS money,
  any_value(others.lowest) AS lowest,
  any_value(others.highest) AS highest,
  max(value) FILTER (value < others.lowest) AS below,
  min(value) FILTER (value > others.highest) AS above,
  CAST(NULL AS VARCHAR) AS examples
FROM apart, others
