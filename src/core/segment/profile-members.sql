-- SPDX-License-Identifier: GPL-3.0-or-later
-- Customers with their group. Both tables were appended in the same order of rows.
SELECT
  groups.member,
  groups.grp,
  customers.customer,
  customers.recency,
  customers.frequency,
  CAST(customers.monetary * 1e6 AS HUGEINT) AS amount
FROM {customers} AS customers
POSITIONAL JOIN {groups} AS groups
