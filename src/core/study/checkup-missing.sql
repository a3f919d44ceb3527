-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows that lack a value, for each column that the study needs.
SELECT
  {counts},
  count(*) FILTER ({any}) AS rows,
  sum(CAST({amount} * 1e6 AS HUGEINT)) FILTER ({any}) / 1e6 AS money,
  CAST(NULL AS VARCHAR) AS examples
FROM ({input})
