-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders of more than one customer, and their lines.
SELECT
  count(*) AS orders,
  CAST(coalesce(sum(lines), 0) AS BIGINT) AS rows
FROM (
  SELECT count(*) AS lines
  FROM ({input})
  WHERE {order} IS NOT NULL
  GROUP BY {order}
  HAVING count(DISTINCT {customer}) > 1
)
