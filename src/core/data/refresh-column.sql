-- SPDX-License-Identifier: GPL-3.0-or-later
-- A column before or after a refresh: what is missing in it, and how far it goes.
SELECT count(*) - count(value) AS missing, min({scale}) AS low, max({scale}) AS high
FROM (SELECT {value} AS value FROM {table})
