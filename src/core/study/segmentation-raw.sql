-- The money as it was imported, before the recipe.
SELECT
  sum(CAST(amount * 1e6 AS BIGINT)) / 1e6 AS revenue_raw
FROM (SELECT {amount} AS amount FROM raw.{table})
WHERE abs(amount) < 9e12
