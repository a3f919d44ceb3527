-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mean revenue in each month of the year, over the months that the orders of all customers cover
-- but for three days at either end. A month in which a group bought nothing counts as 0.
WITH period AS (
  SELECT
    date_trunc('month', min(day) - 3) + INTERVAL 1 MONTH AS first_month,
    date_trunc('month', max(day) + 3) - INTERVAL 1 MONTH AS last_month
  FROM {orders}
), months AS (
  SELECT unnest(generate_series(first_month, last_month, INTERVAL 1 MONTH)) AS month
  FROM period
), years AS (
  SELECT month(month) AS month, count(*) AS years
  FROM months
  GROUP BY ALL
), revenue AS (
  SELECT grp, month(day) AS month, CAST(sum(amount) AS DOUBLE) / 1e6 AS revenue
  FROM {orders}
  WHERE date_trunc('month', day) IN (SELECT month FROM months)
  GROUP BY GROUPING SETS ((month(day)), (grp, month(day)))
), groups AS (
  SELECT NULL AS grp
  UNION ALL
  SELECT DISTINCT grp FROM {members}
)
SELECT groups.grp, years.month, coalesce(revenue.revenue, 0) / years.years AS revenue
FROM groups
CROSS JOIN years
LEFT JOIN revenue
  ON revenue.grp IS NOT DISTINCT FROM groups.grp AND revenue.month = years.month
ORDER BY groups.grp NULLS FIRST, years.month
