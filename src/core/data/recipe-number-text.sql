-- SPDX-License-Identifier: GPL-3.0-or-later
CASE
      WHEN {cell} = trunc({cell}) AND abs({cell}) < 1e15
      THEN CAST(CAST({cell} AS BIGINT) AS VARCHAR)
      ELSE CAST({cell} AS VARCHAR)
    END
