-- SPDX-License-Identifier: GPL-3.0-or-later
  -- Columns meet by name; one that a table has not is missing in its rows.
  SELECT *
  FROM {input}
