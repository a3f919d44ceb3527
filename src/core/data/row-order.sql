-- SPDX-License-Identifier: GPL-3.0-or-later
-- The numbers of the rows that are kept, in the order in which they are shown.
SELECT rowid
FROM {relation}
WHERE {where}
{order}
