-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT * RENAME ({columns})
  FROM {input}
