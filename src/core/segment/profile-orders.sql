-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders, on the day of their first line; amounts in whole millionths.
SELECT members.member, members.grp, orders.day, orders.amount
FROM (
  SELECT
    customer,
    order_id,
    CAST(min(time) AS DATE) AS day,
    sum(CAST(amount * 1e6 AS BIGINT)) AS amount
  FROM ({lines})
  GROUP BY customer, order_id
) AS orders
JOIN {members} AS members ON members.customer = orders.customer
