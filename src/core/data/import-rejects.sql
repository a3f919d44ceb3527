-- SPDX-License-Identifier: GPL-3.0-or-later
-- The lines that the reader left out, each once, with the first thing that is wrong with it.
SELECT
  CAST(line_byte_position AS BIGINT) AS place,
  CAST(min(coalesce(column_idx, 0)) AS BIGINT) AS number,
  arg_min(CAST(error_type AS VARCHAR), coalesce(column_idx, 0)) AS kind,
  arg_min(csv_line, coalesce(column_idx, 0)) AS text,
  arg_min(error_message, coalesce(column_idx, 0)) AS message
FROM {rejects}
GROUP BY line_byte_position
ORDER BY line_byte_position
LIMIT {limit}
