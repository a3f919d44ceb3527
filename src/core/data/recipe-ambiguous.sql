-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT {row}
  FROM {input}
  WHERE {key} IN (
    SELECT {key}
    FROM {input}
    WHERE {key} IS NOT NULL
    GROUP BY {key}
    HAVING min({value}) <> max({value})
  )
