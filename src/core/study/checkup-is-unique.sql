-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a column names each of the rows once.
SELECT count(*) = count(DISTINCT {column}) AS is_unique
FROM ({input})
