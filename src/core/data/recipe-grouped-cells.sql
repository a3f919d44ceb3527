-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT every.* REPLACE (
    {cells}
  ){more}
  FROM {from}
