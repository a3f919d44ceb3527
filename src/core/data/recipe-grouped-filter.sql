-- SPDX-License-Identifier: GPL-3.0-or-later
  SELECT every.*
  FROM {from}
  WHERE {condition}
