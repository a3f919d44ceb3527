-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders on each weekday, 1 (Monday) to 7.
SELECT grp, isodow(day) AS weekday, count(*) AS orders
FROM {orders}
GROUP BY GROUPING SETS ((isodow(day)), (grp, isodow(day)))
ORDER BY grp NULLS FIRST, weekday
