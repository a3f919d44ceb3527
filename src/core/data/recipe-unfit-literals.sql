-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT value
FROM (VALUES {values}) AS given(value)
WHERE TRY_CAST(value AS {type}) IS NULL OR {inexact}
LIMIT 1
