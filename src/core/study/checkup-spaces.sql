-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names with spaces around them: how many rows have one, and how many names they are.
WITH lines AS (
  SELECT CAST({product} AS VARCHAR) AS name, {amount} AS amount
  FROM ({input})
  WHERE CAST({product} AS VARCHAR) <> trim(CAST({product} AS VARCHAR))
)
SELECT
  count(*) AS rows,
  count(DISTINCT name) AS names,
  sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS money,
  (
    SELECT string_agg('“' || name || '”', chr(31) ORDER BY name)
    FROM (SELECT DISTINCT name FROM lines ORDER BY name LIMIT 5)
  ) AS examples
FROM lines
