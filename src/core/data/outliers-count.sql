-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FILTER (below), count(*) FILTER (above),
  count(DISTINCT mark) FILTER (below OR above)
FROM (
  SELECT isfinite({cell}) AND coalesce({cell} < {low}, FALSE) AS below,
    isfinite({cell}) AND coalesce({cell} > {high}, FALSE) AS above,
    {mark} AS mark
  FROM {from}
)
