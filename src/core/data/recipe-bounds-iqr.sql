-- SPDX-License-Identifier: GPL-3.0-or-later
  -- Where the middle half is one value, nothing is known about the spread and nothing is far out.
  SELECT * EXCLUDE (vitrine_first, vitrine_last),
    vitrine_first - {low} * nullif(vitrine_last - vitrine_first, 0) AS vitrine_low,
    vitrine_last + {high} * nullif(vitrine_last - vitrine_first, 0) AS vitrine_high
  FROM (
{ends}
  )
