-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lines that repeat another one's customer, order and product.
SELECT CAST(coalesce(sum(lines - 1), 0) AS BIGINT) AS rows
FROM (
  SELECT count(*) AS lines
  FROM ({input})
  GROUP BY {key}
)
