-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT {keys}{median} AS vitrine_value
  FROM {input} AS every
  WHERE NOT {missing}{group}
