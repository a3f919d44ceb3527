-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows that follow each other in the file. The engine goes straight to their block.
SELECT *
FROM {relation}
WHERE rowid BETWEEN {first} AND {last}
