-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the first rows tell of a table's columns, five figures each.
SELECT {figures}
FROM (SELECT {columns} FROM {table} LIMIT 20000)
