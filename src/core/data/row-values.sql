-- SPDX-License-Identifier: GPL-3.0-or-later
-- The most frequent values of a column, as they are compared, and how many rows have each; NULL
-- stands for those that are missing.
SELECT {value} AS value, count(*) AS n_rows
FROM clean.{table}
GROUP BY value
ORDER BY n_rows DESC, value
LIMIT {limit}
