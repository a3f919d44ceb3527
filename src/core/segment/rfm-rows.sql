-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows that cannot be used, each counted for the first thing that it lacks.
SELECT
  count(*) AS rows,
  count(*) FILTER (lacks = 1) AS no_customer,
  count(*) FILTER (lacks = 2) AS no_order,
  count(*) FILTER (lacks = 3) AS no_time,
  count(*) FILTER (lacks = 4) AS no_amount,
  count(*) FILTER (lacks = 5) AS later
FROM (
  SELECT
    CASE
      WHEN {customer} IS NULL THEN 1
      WHEN {order} IS NULL THEN 2
      WHEN {time} IS NULL THEN 3
      WHEN (abs({amount}) < 9e12) IS NOT TRUE THEN 4
      WHEN {time} >= {as_of} + 1 THEN 5
    END AS lacks
  FROM {table}
)
