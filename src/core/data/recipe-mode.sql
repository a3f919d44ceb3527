-- SPDX-License-Identifier: GPL-3.0-or-later
  -- The most frequent value; of equally frequent ones the smallest.
  SELECT {keys}{cell} AS vitrine_value
  FROM {input} AS every
  WHERE NOT {missing}
  GROUP BY {groups}{cell}
  QUALIFY row_number() OVER ({partition}ORDER BY count(*) DESC, {cell}) = 1
