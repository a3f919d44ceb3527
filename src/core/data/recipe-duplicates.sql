-- SPDX-License-Identifier: GPL-3.0-or-later
  -- Hashes first: they tell most rows to be alone at a fraction of the cost of comparing them.
  SELECT every.{row}
  FROM {input} AS every
  SEMI JOIN (
    SELECT hash({columns}) AS vitrine_hash
    FROM {input} AS every
    GROUP BY vitrine_hash
    HAVING count(*) > 1
  ) AS repeated ON hash({columns}) = repeated.vitrine_hash
  QUALIFY row_number() OVER (PARTITION BY {columns} ORDER BY {order}) > 1
