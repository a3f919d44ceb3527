-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many rows come to the next step, and what they bring.
SELECT
  count(*) AS rows,
  sum(CAST({amount} * 1e6 AS HUGEINT)) / 1e6 AS money
FROM ({input})
