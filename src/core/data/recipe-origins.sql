-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST({row} AS VARCHAR), CAST({origin} AS VARCHAR)
FROM {last}
WHERE {origin} IS NOT NULL
ORDER BY {row}
LIMIT {limit}
