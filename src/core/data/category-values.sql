-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT {column}, count(*)
FROM clean.{table}
WHERE {column} IS NOT NULL
GROUP BY {column}
ORDER BY count(*) DESC, {column}
LIMIT {limit}
