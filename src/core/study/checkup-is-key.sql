-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a column names each row once.
SELECT count(*) = count(DISTINCT {column}) AND count(*) > 0 AS is_key
FROM clean.{table}
