-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first cells that do not fit the type of their column: the place of their row, from 0, that of
-- the column, and what stands in them. In a table that is not committed yet the engine does not
-- count rows from 0.
SELECT
  CAST(number - (SELECT min(rowid) FROM {table}) AS BIGINT) AS row,
  CAST(place AS BIGINT) AS place,
  text
FROM ({cells})
ORDER BY row, place
LIMIT {limit}
