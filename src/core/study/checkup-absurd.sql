-- SPDX-License-Identifier: GPL-3.0-or-later
-- Single lines that bring a large share of all revenue, or a smaller one with a size that no other
-- line comes near to, and how far the other lines go.
WITH lines AS (
  SELECT
    TRY_CAST({size} AS DOUBLE) AS size,
    concat_ws(' · ', {label}, {size}) AS label,
    {amount} AS amount
  FROM ({input})
), whole AS (
  SELECT
    count(*) AS lines,
    sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS amount,
    quantile_disc(size, 0.999) AS size
  FROM lines
), marked AS (
  SELECT
    lines.*,
    coalesce(
      lines.amount > {large_share} * whole.amount
      OR (lines.amount > {share} * whole.amount AND lines.size > {times} * whole.size),
      FALSE
    ) AS absurd
  FROM lines, whole
)
SELECT
  count(*) FILTER (absurd) AS rows,
  sum(CAST(marked.amount * 1e6 AS HUGEINT)) FILTER (absurd) / 1e6 AS money,
  min(marked.size) FILTER (absurd) AS smallest,
  max(marked.size) FILTER (NOT absurd) AS largest_other,
  max(marked.amount) FILTER (absurd) / any_value(whole.amount) AS share,
  any_value(whole.lines) AS lines,
  (
    SELECT string_agg(label, chr(31) ORDER BY amount DESC, label)
    FROM (SELECT * FROM marked WHERE absurd ORDER BY amount DESC, label LIMIT 5)
  ) AS examples
FROM marked, whole
