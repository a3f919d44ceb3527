-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row for everyone (no group), then one for each group that has customers.
WITH of_customers AS (
  SELECT
    grp,
    count(*) AS customers,
    CAST(sum(amount) AS DOUBLE) / 1e6 AS revenue,
    count(*) FILTER (frequency = 1) / count(*) AS one_time_share,
    quantile_cont(CAST(recency AS DECIMAL(18, 6)), 0.5) AS recency_median
  FROM {members}
  GROUP BY GROUPING SETS ((), (grp))
), of_orders AS (
  SELECT
    grp,
    count(*) AS orders,
    quantile_cont(CAST(CAST(amount AS DOUBLE) / 1e6 AS DECIMAL(38, 6)), 0.5) AS order_median
  FROM {orders}
  GROUP BY GROUPING SETS ((), (grp))
)
SELECT
  of_customers.grp,
  customers,
  revenue,
  one_time_share,
  CAST(recency_median AS DOUBLE) AS recency_median,
  orders,
  CAST(order_median AS DOUBLE) AS order_median
FROM of_customers
JOIN of_orders ON of_orders.grp IS NOT DISTINCT FROM of_customers.grp
ORDER BY of_customers.grp NULLS FIRST
