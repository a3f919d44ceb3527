-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a column belongs to some kinds of events: nearly all lines of these have it, and hardly any
-- of the others; and which kinds they are.
WITH kinds AS (
  SELECT
    CAST({event} AS VARCHAR) AS kind,
    count(*) AS lines,
    count({column}) AS given
  FROM ({input})
  GROUP BY kind
), judged AS (
  SELECT kind, 100 * given >= 99 * lines AS has_it, 100 * given <= lines AS lacks_it FROM kinds
)
SELECT
  bool_and(has_it OR lacks_it) AND bool_or(has_it) AND bool_or(lacks_it) AS belongs,
  string_agg(kind, ', ' ORDER BY kind) FILTER (has_it) AS kinds
FROM judged
