-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT row_number() OVER ({order}) - 1 AS {row}, {cells}
  FROM (
{groups}
  )
