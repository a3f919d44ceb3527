-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT {row}, {columns}
  FROM {input}
