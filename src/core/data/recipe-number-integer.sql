-- SPDX-License-Identifier: GPL-3.0-or-later
CASE WHEN {cell} = trunc({cell}) THEN TRY_CAST({cell} AS BIGINT) END
