-- SPDX-License-Identifier: GPL-3.0-or-later
-- Scores: one more than the quantiles strictly below the value; of recency, the other way round,
-- because few days are good. The list holds the segment of each pair of r and f.
SELECT
  CAST(customer AS VARCHAR) AS customer,
  recency,
  frequency,
  monetary,
  r,
  f,
  m,
  {segments}[(r - 1) * {scores} + f] AS segment
FROM (
  SELECT
    customer,
    recency,
    frequency,
    monetary,
    {scores} - ({r_above}) AS r,
    1 + ({f_above}) AS f,
    1 + ({m_above}) AS m
  FROM {customers}, {cuts}
) AS scored
ORDER BY scored.customer
