-- The products that bring most.
SELECT
  product,
  revenue,
  revenue / nullif((SELECT sum(CAST(amount * 1e6 AS BIGINT)) / 1e6 FROM study_lines), 0) AS share,
  orders,
  customers
FROM (
  SELECT
    product,
    sum(CAST(amount * 1e6 AS BIGINT)) / 1e6 AS revenue,
    count(DISTINCT order_id) AS orders,
    count(DISTINCT customer) AS customers
  FROM study_lines
  WHERE product IS NOT NULL
  GROUP BY product
)
ORDER BY revenue DESC, product
LIMIT {limit}
