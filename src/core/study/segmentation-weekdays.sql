-- Monday to Sunday: the orders that began on each, their worth, and how often the day came.
WITH span AS (
  SELECT CAST(min(moment) AS DATE) AS first, CAST(max(moment) AS DATE) AS last
  FROM study_orders
),
days AS (
  SELECT isodow(day) AS weekday, count(*) AS days
  FROM (SELECT unnest(generate_series(first, last, INTERVAL 1 DAY)) AS day FROM span)
  GROUP BY 1
),
counts AS (
  SELECT
    isodow(moment) AS weekday,
    count(*) AS orders,
    sum(CAST(amount * 1e6 AS BIGINT)) / 1e6 AS revenue
  FROM study_orders
  GROUP BY 1
)
SELECT
  CAST(weekday AS BIGINT) AS weekday,
  coalesce(orders, 0) AS orders,
  coalesce(revenue, 0) AS revenue,
  coalesce(days, 0) AS days
FROM (SELECT unnest(generate_series(1, 7)) AS weekday)
LEFT JOIN days USING (weekday)
LEFT JOIN counts USING (weekday)
ORDER BY weekday
