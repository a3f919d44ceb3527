-- The shop in one row.
SELECT
  lines.*,
  orders.*,
  largest.amount AS largest_order,
  largest.order_id AS largest_order_id
FROM (
  SELECT
    count(*) AS rows_used,
    count(DISTINCT product) AS products,
    sum(CAST(amount * 1e6 AS BIGINT)) / 1e6 AS revenue,
    count(*) FILTER (amount < 0) AS rows_negative,
    min(moment) AS first_time,
    max(moment) AS last_time
  FROM study_lines
) AS lines,
(
  SELECT
    count(*) AS orders,
    quantile_cont(amount, 0.5) AS order_median,
    count(*) FILTER (is_repeat) AS repeat_orders,
    quantile_cont(amount, 0.5) FILTER (of_repeat_buyer) AS order_median_repeat,
    quantile_cont(amount, 0.5) FILTER (NOT of_repeat_buyer) AS order_median_one_time
  FROM study_orders
) AS orders,
(
  SELECT amount, order_id
  FROM study_orders
  ORDER BY amount DESC, order_id
  LIMIT 1
) AS largest
