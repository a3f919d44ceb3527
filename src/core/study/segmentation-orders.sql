-- One row per order: what it came to, and whether its customer had ordered before.
-- A sum of whole millionths is the same in any order of rows, so also on any number of threads.
CREATE OR REPLACE TEMP TABLE study_orders AS
WITH orders AS (
  SELECT
    order_id,
    min(customer) AS customer,
    min(moment) AS moment,
    sum(CAST(amount * 1e6 AS BIGINT)) / 1e6 AS amount
  FROM study_lines
  GROUP BY order_id
),
customers AS (
  SELECT customer, count(*) AS orders, min(moment) AS first_moment
  FROM orders
  GROUP BY customer
)
SELECT
  order_id,
  customer,
  moment,
  amount,
  customers.orders > 1 AS of_repeat_buyer,
  moment > first_moment AS is_repeat
FROM orders
JOIN customers USING (customer)
