-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lines that are the same as the one before them in all but their time, which is less than a minute
-- later.
WITH lines AS (
  SELECT
    hash({values}) AS mark,
    TRY_CAST({name} AS TIMESTAMP) AS time,
    CAST({name} AS VARCHAR) AS name,
    concat_ws(' · ', {label}) AS example,
    {amount} AS amount
  FROM ({input})
), followed AS (
  SELECT
    *,
    time - lag(time) OVER (PARTITION BY mark ORDER BY time) AS since
  FROM lines
  WHERE time IS NOT NULL
), repeated AS (
  SELECT * FROM followed WHERE since > INTERVAL 0 SECOND AND since < INTERVAL 1 MINUTE
), names AS (
  SELECT DISTINCT name FROM repeated ORDER BY name LIMIT 200
)
SELECT
  count(*) AS rows,
  sum(CAST(amount * 1e6 AS HUGEINT)) / 1e6 AS money,
  (SELECT string_agg(name, chr(31) ORDER BY name) FROM names) AS names,
  (
    SELECT string_agg(example, chr(31) ORDER BY name, example)
    FROM (SELECT * FROM repeated ORDER BY name, example LIMIT 5)
  ) AS examples
FROM repeated
