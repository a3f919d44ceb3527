-- SPDX-License-Identifier: GPL-3.0-or-later
-- A histogram: bins of one width, the last of which takes its upper end in.
SELECT
  CAST(least(floor((value - {low}) / {width}), {last}) AS BIGINT) AS bin,
  count(*) AS rows
FROM (SELECT {value} AS value FROM {table})
WHERE value IS NOT NULL
GROUP BY bin
ORDER BY bin
