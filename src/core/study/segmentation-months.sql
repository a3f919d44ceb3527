-- Every month from the first to the last, those without an order too.
WITH months AS (
  SELECT unnest(generate_series(date_trunc('month', min(moment)),
                                date_trunc('month', max(moment)),
                                INTERVAL 1 MONTH)) AS month
  FROM study_lines
),
money AS (
  SELECT
    date_trunc('month', moment) AS month,
    sum(CAST(amount * 1e6 AS BIGINT)) / 1e6 AS revenue,
    count(DISTINCT customer) AS customers
  FROM study_lines
  GROUP BY 1
),
counts AS (
  SELECT
    date_trunc('month', moment) AS month,
    count(*) AS orders,
    count(DISTINCT customer) FILTER (NOT is_repeat) AS new_customers
  FROM study_orders
  GROUP BY 1
)
SELECT
  CAST(months.month AS TIMESTAMP) AS month,
  coalesce(revenue, 0) AS revenue,
  coalesce(orders, 0) AS orders,
  coalesce(customers, 0) AS customers,
  coalesce(new_customers, 0) AS new_customers,
  revenue / nullif(orders, 0) AS order_mean
FROM months
LEFT JOIN money USING (month)
LEFT JOIN counts USING (month)
ORDER BY month
