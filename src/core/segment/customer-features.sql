-- SPDX-License-Identifier: GPL-3.0-or-later
-- What k-means may look at beside recency, frequency and monetary: days from the first order to the
-- analysis date, and how many different products were bought. In the order of rfm-scores.sql.
SELECT
  CAST({as_of} - min(first_day) AS DOUBLE) AS tenure,
  CAST(count(DISTINCT product) AS DOUBLE) AS products
FROM (
  SELECT customer, CAST(time AS DATE) AS first_day, product
  FROM ({lines})
) AS bought
GROUP BY bought.customer
ORDER BY bought.customer
