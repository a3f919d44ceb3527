-- SPDX-License-Identifier: GPL-3.0-or-later
  -- 1.4826 median distances from the median are one standard deviation of a normal distribution.
  -- Where they are none, nothing is known about the spread and nothing is far out.
  SELECT {keys}median({cell}) - {low} * 1.4826 * nullif(mad({cell}), 0) AS vitrine_low,
    median({cell}) + {high} * 1.4826 * nullif(mad({cell}), 0) AS vitrine_high
  FROM {input} AS every
  WHERE isfinite({cell}){group}
