-- SPDX-License-Identifier: GPL-3.0-or-later
-- The lines that the reader left out, each once, with one thing that is wrong with it: the number
-- of its fields or its quotes if it is these, else the first value that does not fit.
WITH errors AS (
  SELECT
    CAST(line_byte_position AS BIGINT) AS place,
    CAST(coalesce(column_idx, 0) AS BIGINT) AS number,
    CAST(error_type AS VARCHAR) AS kind,
    csv_line AS text,
    error_message AS message
  FROM {rejects}
)
SELECT *
FROM errors
QUALIFY row_number() OVER (PARTITION BY place ORDER BY kind = 'CAST', number, kind) = 1
ORDER BY place
LIMIT {limit}
