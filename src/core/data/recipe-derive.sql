-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT *, {value} AS {column}
  FROM {input}
