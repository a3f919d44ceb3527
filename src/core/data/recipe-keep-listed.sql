-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT *
  FROM {input}
  WHERE {row} IN (SELECT {row} FROM {side})
