-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*), array_to_string(min({row}, {limit}), ' ')
FROM (
{query}
)
