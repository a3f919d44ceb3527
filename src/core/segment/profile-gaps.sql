-- SPDX-License-Identifier: GPL-3.0-or-later
-- Days from one day with an order to a customer's next one, and the chance of an order soon.
--
-- A silence begins with each day of orders and ends with the next, or lasts. `return_share` looks
-- at all silences, whoever's, that lasted longer than the group's median recency, began long
-- enough ago for the window after that to be known, and followed on as many orders as most of the
-- group have (one, or more); it is the share of them that ended within the window.
WITH silences AS (
  SELECT
    member,
    grp,
    day,
    row_number() OVER customer = 1 AS is_first,
    lead(day) OVER customer - day AS gap
  FROM (SELECT DISTINCT member, grp, day FROM {orders})
  WINDOW customer AS (PARTITION BY member ORDER BY day)
), gaps AS (
  SELECT
    grp,
    count(gap) AS gaps,
    quantile_cont(CAST(gap AS DECIMAL(18, 6)), [0.25, 0.5, 0.75]) AS quartiles
  FROM silences
  GROUP BY GROUPING SETS ((), (grp))
), groups AS (
  SELECT
    grp,
    quantile_cont(CAST(recency AS DECIMAL(18, 6)), 0.5) AS silent,
    count(*) FILTER (frequency = 1) >= count(*) / 2 AS is_first
  FROM {members}
  GROUP BY GROUPING SETS ((), (grp))
), returns AS (
  SELECT
    groups.grp,
    count(*) AS silences,
    count(*) FILTER (silences.gap <= groups.silent + {window}) AS returned
  FROM groups
  JOIN silences
    ON silences.is_first = groups.is_first
    AND {as_of} - silences.day > groups.silent + {window}
    AND coalesce(silences.gap > groups.silent, TRUE)
  GROUP BY groups.grp
)
SELECT
  gaps.grp,
  gaps.gaps,
  CAST(quartiles[1] AS DOUBLE) AS gap_low,
  CAST(quartiles[2] AS DOUBLE) AS gap_median,
  CAST(quartiles[3] AS DOUBLE) AS gap_high,
  coalesce(silences, 0) AS silences,
  coalesce(returned, 0) AS returned
FROM gaps
LEFT JOIN returns ON returns.grp IS NOT DISTINCT FROM gaps.grp
ORDER BY gaps.grp NULLS FIRST
