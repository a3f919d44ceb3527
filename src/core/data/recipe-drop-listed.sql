-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT *
  FROM {input}
  WHERE {row} NOT IN (SELECT {row} FROM {side})
