-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many rows a table has, and the largest of their numbers. They are numbered 0, 1, 2, …, unless
-- rows were deleted.
SELECT count(*), coalesce(max(rowid), -1)
FROM {relation}
