-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the first groups, those that are not exact duplicates alone.
SELECT every.* EXCLUDE ({row})
FROM {input} AS every
JOIN (
  SELECT hash({values}) AS mark, min({row}) AS place
  FROM {input} AS every
  GROUP BY mark
  HAVING count(*) > 1 AND ({exact} OR min(hash({strict})) <> max(hash({strict})))
  ORDER BY place
  LIMIT {limit}
) AS alike ON hash({values}) = alike.mark
ORDER BY alike.place, every.{row}
LIMIT {most}
