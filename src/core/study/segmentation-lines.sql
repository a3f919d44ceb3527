-- The rows that RFM counts, under short names. Where an order has no name of its own, it is what a
-- customer bought in a day.
CREATE OR REPLACE TEMP VIEW study_lines AS
SELECT
  CAST(customer AS VARCHAR) AS customer,
  {order} AS order_id,
  CAST(time AS TIMESTAMP) AS moment,
  CAST(product AS VARCHAR) AS product,
  amount
FROM (
{lines}
)
