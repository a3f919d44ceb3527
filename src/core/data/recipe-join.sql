-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT every.* REPLACE ({cells}){columns}
  FROM {input} AS every
  {kind} JOIN {table} AS other
    ON {same}
