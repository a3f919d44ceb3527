-- SPDX-License-Identifier: GPL-3.0-or-later
  -- A sum of whole numbers is the same in any order; the scale keeps fifteen digits.
  SELECT {keys}sum(CAST({cell} * scales.scale AS HUGEINT)) / any_value(scales.scale) / count(*)
    AS vitrine_value
  FROM {input} AS every, (
    SELECT 10.0 ** (15 - ceil(log10(greatest(max(abs({cell})), 1e-290)))) AS scale
    FROM {input} AS every
    WHERE isfinite({cell})
  ) AS scales
  WHERE isfinite({cell}){group}
