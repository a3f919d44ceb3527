-- SPDX-License-Identifier: GPL-3.0-or-later
-- A column of numbers or times: how far it goes and where its quarters lie. Distinct values are
-- those of the column itself: as doubles, whole numbers beyond 2^53 would run together.
SELECT
  rows, present, different, low, quarters[1] AS q25, quarters[2] AS median, quarters[3] AS q75,
  high, mean
FROM (
  SELECT
    count(*) AS rows,
    count(value) AS present,
    count(DISTINCT original) FILTER (value IS NOT NULL) AS different,
    min(value) AS low,
    quantile_cont(value, [0.25, 0.5, 0.75]) AS quarters,
    max(value) AS high,
    -- Compensated, so that the order in which threads add does not show in the digits that count.
    favg(value) AS mean
  FROM (SELECT {column} AS original, {value} AS value FROM {table})
)
