-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of a column that came with a refresh, or went with it: how many, and the most frequent.
WITH old AS (
  SELECT {column} AS word, count(*) AS rows FROM {before} GROUP BY 1
), new AS (
  SELECT {column} AS word, count(*) AS rows FROM {after} GROUP BY 1
), changes AS (
  SELECT 'came' AS fate, word, rows FROM new ANTI JOIN old USING (word) WHERE word IS NOT NULL
  UNION ALL
  SELECT 'went', word, rows FROM old ANTI JOIN new USING (word) WHERE word IS NOT NULL
), numbered AS (
  SELECT
    fate, word,
    count(*) OVER (PARTITION BY fate) AS words,
    row_number() OVER (PARTITION BY fate ORDER BY rows DESC, word) AS place
  FROM changes
)
SELECT fate, word, words
FROM numbered
WHERE place <= {limit}
ORDER BY fate, place
