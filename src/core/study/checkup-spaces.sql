-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names with spaces around them: how many rows have one, and how many names they are.
SELECT
  count(*) AS rows,
  count(DISTINCT {product}) AS names
FROM ({input})
WHERE {product} <> trim({product})
