-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many rows come to the next step.
SELECT count(*) AS rows
FROM ({input})
