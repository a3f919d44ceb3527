-- SPDX-License-Identifier: GPL-3.0-or-later
-- Quantiles of the three, type 7. On decimals the engine interpolates exactly: between two equal
-- doubles it may miss them by the last digit, and then ties would score as if they were none.
SELECT {columns}
FROM (
  SELECT
    quantile_cont(CAST(recency AS DECIMAL(18, 6)), {shares}) AS r,
    quantile_cont(CAST(frequency AS DECIMAL(18, 6)), {shares}) AS f,
    quantile_cont(CAST(monetary AS DECIMAL(38, 6)), {shares}) AS m
  FROM {customers}
)
