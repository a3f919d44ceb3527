-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first line of each group stays; of a line without money nothing is lost.
SELECT count(*), coalesce(sum(n - 1), 0), coalesce(sum(total - first), 0) / 1e6
FROM (
  SELECT count(*) AS n, sum(amount) AS total, arg_min(amount, place) AS first
  FROM (
    SELECT hash({values}) AS mark, {row} AS place,
      coalesce(CAST({amount} * 1e6 AS HUGEINT), 0) AS amount
    FROM {input} AS every
  )
  GROUP BY mark
  HAVING count(*) > 1
)
