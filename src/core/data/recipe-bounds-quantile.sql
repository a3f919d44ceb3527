-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT * RENAME (vitrine_first AS vitrine_low, vitrine_last AS vitrine_high)
  FROM (
{ends}
  )
