-- SPDX-License-Identifier: GPL-3.0-or-later
  -- Where the middle half is one value, nothing is known about the spread and nothing is far out.
  SELECT {keys}quantile_cont({cell}, 0.25)
      - {low} * nullif(quantile_cont({cell}, 0.75) - quantile_cont({cell}, 0.25), 0) AS vitrine_low,
    quantile_cont({cell}, 0.75)
      + {high} * nullif(quantile_cont({cell}, 0.75) - quantile_cont({cell}, 0.25), 0) AS vitrine_high
  FROM {input} AS every
  WHERE isfinite({cell}){group}
