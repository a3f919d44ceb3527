-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST({cell} AS VARCHAR)
FROM (SELECT DISTINCT {cell} FROM {input})
ORDER BY {cell} NULLS LAST
LIMIT {limit}
