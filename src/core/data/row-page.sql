-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows from all over the file. Joined with a list of numbers that is short enough to become a
-- filter, the engine reads the blocks only that have one of them; by IN or OR it reads them all.
SELECT vitrine_row.*
FROM (VALUES {places}) AS vitrine_page(place, number)
JOIN {relation} AS vitrine_row ON vitrine_row.rowid = vitrine_page.number
ORDER BY vitrine_page.place
