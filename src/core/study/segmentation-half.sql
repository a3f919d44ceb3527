-- How many products, the best ones first, bring half of the money.
SELECT min(place) AS products_half
FROM (
  SELECT
    row_number() OVER ranked AS place,
    sum(revenue) OVER ranked AS running,
    sum(revenue) OVER () AS total
  FROM (
    SELECT product, CAST(sum(CAST(amount * 1e6 AS BIGINT)) AS HUGEINT) AS revenue
    FROM study_lines
    WHERE product IS NOT NULL
    GROUP BY product
  )
  WINDOW ranked AS (ORDER BY revenue DESC, product ROWS UNBOUNDED PRECEDING)
)
WHERE running * 2 >= total AND total > 0
