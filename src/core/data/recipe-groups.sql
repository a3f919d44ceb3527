-- SPDX-License-Identifier: GPL-3.0-or-later
    SELECT {cells}
    FROM {input}{scales}{group}
