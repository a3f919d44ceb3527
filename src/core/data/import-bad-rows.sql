-- SPDX-License-Identifier: GPL-3.0-or-later
-- The places, from 0, of rows in which a value did not fit. In a table that is not committed yet
-- the engine does not count from 0.
SELECT rowid - (SELECT min(rowid) FROM {table}) AS place
FROM {table}
WHERE {bad}
ORDER BY place
LIMIT {limit}
