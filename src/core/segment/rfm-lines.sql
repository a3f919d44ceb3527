-- SPDX-License-Identifier: GPL-3.0-or-later
-- The lines of orders that can be used: those with all of customer, order, time and a finite
-- amount, up to the analysis date.
SELECT {columns}
FROM {table}
WHERE {customer} IS NOT NULL
  AND {order} IS NOT NULL
  AND {time} IS NOT NULL
  AND abs({amount}) < 9e12
  AND {time} < {as_of} + 1
