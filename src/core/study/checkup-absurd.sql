-- SPDX-License-Identifier: GPL-3.0-or-later
-- Single lines that bring more than a share of all revenue, and how far the other lines go.
WITH lines AS (
  SELECT
    TRY_CAST({size} AS DOUBLE) AS size,
    {amount} AS amount
  FROM ({input})
), total AS (
  SELECT
    count(*) AS lines,
    sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS amount
  FROM lines
)
SELECT
  count(*) FILTER (absurd) AS rows,
  min(lines.size) FILTER (absurd) AS smallest,
  max(lines.size) FILTER (NOT absurd) AS largest_other,
  max(lines.amount) FILTER (absurd) / any_value(total.amount) AS share,
  any_value(total.lines) AS lines
FROM (
  SELECT lines.*, coalesce(lines.amount > {share} * total.amount, FALSE) AS absurd
  FROM lines, total
) AS lines, total
