-- SPDX-License-Identifier: GPL-3.0-or-later
, (
      -- Fractions are added up as whole numbers, which make the same sum in any order.
      SELECT {scales}
      FROM {input}
    ) AS scales
