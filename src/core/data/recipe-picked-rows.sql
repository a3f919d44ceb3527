-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT given.* EXCLUDE ({row})
FROM (VALUES {picked}) AS picked(vitrine_place, vitrine_number)
LEFT JOIN (
  SELECT *
  FROM {input}
  WHERE {row} IN ({numbers})
) AS given ON given.{row} = picked.vitrine_number
ORDER BY picked.vitrine_place
