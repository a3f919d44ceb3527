-- SPDX-License-Identifier: GPL-3.0-or-later
CASE {cell} WHEN 1 THEN TRUE WHEN 0 THEN FALSE END
