-- SPDX-License-Identifier: GPL-3.0-or-later
  UNION ALL BY NAME
  SELECT rowid + {limit} AS {row}, *
  FROM {table}
