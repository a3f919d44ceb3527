-- SPDX-License-Identifier: GPL-3.0-or-later
-- The smallest hashes are the same random draw of values in every column.
SELECT count(*), coalesce(sum(n), 0), array_to_string(min(h, {limit}), ' ')
FROM (
  SELECT hash({value}) AS h, count(*) AS n
  FROM {from}
  WHERE {value} IS NOT NULL
  GROUP BY h
)
