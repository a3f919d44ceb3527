-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ends of the histogram are values of the column: between equal values an interpolation can
-- come out a hair beside them.
SELECT count(*), min(x), median(x), max(x), quantile_disc(x, 0.005), quantile_disc(x, 0.995)
FROM (SELECT CAST({cell} AS DOUBLE) AS x FROM {input})
WHERE isfinite(x)
