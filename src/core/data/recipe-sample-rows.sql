-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT {row}
  FROM {input}
  ORDER BY md5_number_lower({seed} || ':' || {row}), {row}
  LIMIT {rows}
