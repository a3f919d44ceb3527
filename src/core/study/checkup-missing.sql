-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows that lack a value, for each column that the study needs.
SELECT {counts}, count(*) FILTER ({any}) AS any_missing
FROM ({input})
