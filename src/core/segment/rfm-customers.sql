-- SPDX-License-Identifier: GPL-3.0-or-later
-- Recency in days, frequency in orders and monetary of each customer. Amounts are added up as
-- whole millionths, so that the sum is exact and does not depend on the order of lines.
SELECT
  customer,
  {as_of} - max(last_day) AS recency,
  count(*) AS frequency,
  CAST(sum(amount) AS DOUBLE) / 1e6 AS monetary,
  CAST(sum(lines) AS BIGINT) AS lines
FROM (
  SELECT
    customer,
    CAST(max(time) AS DATE) AS last_day,
    sum(CAST(amount * 1e6 AS BIGINT)) AS amount,
    count(*) AS lines
  FROM ({lines})
  GROUP BY customer, order_id
)
GROUP BY customer
