-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a column looks like: how many values it has, and how many of them are numbers, times, mail
-- addresses, telephone numbers, names or pseudonyms, whatever its type; and whether it counts the
-- lines, from 0 or 1.
WITH words AS MATERIALIZED (
  SELECT
    CAST({column} AS VARCHAR) AS word,
    count(*) AS rows,
    sum(CAST({amount} * 1e6 AS HUGEINT)) AS money
  FROM ({input})
  GROUP BY ALL
), judged AS (
  SELECT
    word, rows, money,
    TRY_CAST(word AS DOUBLE) IS NOT NULL AS is_number,
    TRY_CAST(word AS TIMESTAMP) IS NOT NULL AS is_time,
    regexp_full_match(word, '[^@\s]+@[^@\s]+\.[A-Za-z]{2,}') AS is_mail,
    regexp_full_match(word, '\+?[0-9(][0-9 ()./-]{7,}[0-9]')
      AND length(regexp_replace(word, '[^0-9]', '', 'g')) BETWEEN 9 AND 15
      AND regexp_matches(word, '[+ (]') AS is_phone,
    regexp_full_match(word, '\p{Lu}[\p{L}’''-]+( \p{Lu}[\p{L}.’''-]*){1,3}') AS is_name,
    regexp_full_match(word, 'p[0-9a-f]{16}') AS is_pseudonym
  FROM words
)
SELECT
  CAST(coalesce(sum(rows) FILTER (word IS NULL), 0) AS BIGINT) AS rows,
  sum(money) FILTER (word IS NULL) / 1e6 AS money,
  CAST(NULL AS VARCHAR) AS examples,
  CAST(coalesce(sum(rows) FILTER (word IS NOT NULL), 0) AS BIGINT) AS present,
  count(word) AS different,
  CAST(coalesce(sum(rows) FILTER (is_number), 0) AS BIGINT) AS numbers,
  CAST(coalesce(sum(rows) FILTER (is_time), 0) AS BIGINT) AS times,
  CAST(coalesce(sum(rows) FILTER (is_mail), 0) AS BIGINT) AS mails,
  CAST(coalesce(sum(rows) FILTER (is_phone), 0) AS BIGINT) AS phones,
  CAST(coalesce(sum(rows) FILTER (is_name), 0) AS BIGINT) AS names,
  CAST(coalesce(sum(rows) FILTER (is_pseudonym), 0) AS BIGINT) AS pseudonyms,
  coalesce(
    bool_and(is_number AND rows = 1)
      AND min(TRY_CAST(word AS BIGINT)) IN (0, 1)
      AND max(TRY_CAST(word AS BIGINT)) - min(TRY_CAST(word AS BIGINT)) + 1 = count(*),
    FALSE
  ) AS counts
FROM judged
