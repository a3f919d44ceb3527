-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many lines each column kept out by a value that is not of its type.
SELECT CAST(column_idx AS BIGINT) AS number, count(DISTINCT line_byte_position) AS lines
FROM {rejects}
WHERE CAST(error_type AS VARCHAR) = 'CAST'
GROUP BY column_idx
ORDER BY column_idx
