-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many lines the reader left out, by what is wrong with them: the number of their fields or
-- their quotes if it is these, else a value.
WITH errors AS (
  SELECT
    line_byte_position AS place,
    CAST(coalesce(column_idx, 0) AS BIGINT) AS number,
    CAST(error_type AS VARCHAR) AS kind
  FROM {rejects}
), firsts AS (
  SELECT *
  FROM errors
  QUALIFY row_number() OVER (PARTITION BY place ORDER BY kind = 'CAST', number, kind) = 1
)
SELECT kind, count(*) AS lines
FROM firsts
GROUP BY kind
ORDER BY kind
