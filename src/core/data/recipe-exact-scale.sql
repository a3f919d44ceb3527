-- SPDX-License-Identifier: GPL-3.0-or-later
CAST(10.0 ** least(37, greatest(0,
          22 - ceil(log10(greatest(max(abs({number})) FILTER (WHERE isfinite({number})), 1e-290))))) AS HUGEINT)
