-- SPDX-License-Identifier: GPL-3.0-or-later
-- 53 bits of the hash as a number from 0 to below 1.
    (md5_number_lower({seed} || ':' || {row}) >> 11) / 9007199254740992.0 < {share}
