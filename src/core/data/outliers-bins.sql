-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bin -1 is below the first, and bin {n} above the last.
SELECT CASE
    WHEN x < {from} THEN -1
    WHEN x > {to} THEN {n}
    ELSE CAST(least(floor((x - {from}) / {width}), {n} - 1) AS INTEGER)
  END AS bin, count(*)
FROM (SELECT CAST({cell} AS DOUBLE) AS x FROM {input})
WHERE isfinite(x)
GROUP BY bin
ORDER BY bin
