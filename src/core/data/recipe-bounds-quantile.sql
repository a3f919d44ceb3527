-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT {keys}quantile_cont({cell}, {low}) AS vitrine_low,
    quantile_cont({cell}, {high}) AS vitrine_high
  FROM {input} AS every
  WHERE isfinite({cell}){group}
