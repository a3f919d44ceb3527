-- SPDX-License-Identifier: GPL-3.0-or-later
  -- The rows as they were imported, numbered as in the file.
  SELECT rowid AS {row}, *
  FROM raw.{table}
