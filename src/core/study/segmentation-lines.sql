-- The rows that the study looks at, under the names of their roles. Amounts are money: quantity
-- times price, or revenue. Rows that lack a customer, an order, a time or an amount count for
-- nothing, as in RFM.
CREATE OR REPLACE TEMP VIEW study_lines AS
SELECT customer, order_id, moment, product, amount
FROM (
  SELECT
    CAST({customer} AS VARCHAR) AS customer,
    CAST({order} AS VARCHAR) AS order_id,
    CAST({time} AS TIMESTAMP) AS moment,
    CAST({product} AS VARCHAR) AS product,
    {amount} AS amount
  FROM {table}
)
WHERE customer IS NOT NULL
  AND order_id IS NOT NULL
  AND isfinite(moment)
  AND isfinite(amount)
  AND moment < make_timestamp({as_of})
