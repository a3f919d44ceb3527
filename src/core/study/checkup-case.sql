-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names that become another one's when both are written in small letters.
SELECT count(DISTINCT {product}) - count(DISTINCT lower({product})) AS names
FROM ({input})
