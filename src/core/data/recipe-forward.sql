-- SPDX-License-Identifier: GPL-3.0-or-later
last_value(CASE WHEN NOT {missing} THEN every.{cell} END IGNORE NULLS) OVER (
      {partition}ORDER BY every.{row} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
