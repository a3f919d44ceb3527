-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT json_object(
  'table_rows', (SELECT count(*) FROM {table}),
  'rows_matched', (
    SELECT count(*)
    FROM {input} AS every
    SEMI JOIN {table} AS other ON {same}
  ),
  'table_rows_matched', (
    SELECT count(*)
    FROM {table} AS other
    SEMI JOIN {input} AS every ON {same}
  ),
  'most_partners', (
    SELECT coalesce(max(n), 0)
    FROM (SELECT count(*) AS n FROM {table} AS other WHERE {known} GROUP BY {others})
  ),
  'as_text', json_array({as_text}),
  'unmatched', (
    SELECT coalesce(to_json(list({'key': vitrine_key, 'rows': vitrine_rows}
      ORDER BY vitrine_rows DESC, vitrine_key NULLS LAST)), '[]')
    FROM (
      SELECT {label} AS vitrine_key, count(*) AS vitrine_rows
      FROM {input} AS every
      ANTI JOIN {table} AS other ON {same}
      GROUP BY vitrine_key
      ORDER BY vitrine_rows DESC, vitrine_key NULLS LAST
      LIMIT 10
    )
  ),
  'table_unmatched', (
    SELECT coalesce(to_json(list({'key': vitrine_key, 'rows': vitrine_rows}
      ORDER BY vitrine_rows DESC, vitrine_key NULLS LAST)), '[]')
    FROM (
      SELECT {other_label} AS vitrine_key, count(*) AS vitrine_rows
      FROM {table} AS other
      ANTI JOIN {input} AS every ON {same}
      GROUP BY vitrine_key
      ORDER BY vitrine_rows DESC, vitrine_key NULLS LAST
      LIMIT 10
    )
  )
)
