-- SPDX-License-Identifier: GPL-3.0-or-later
-- Customers with their group, by the name that the table has for them: lines are joined to it many
-- times, and names of another type than text compare quicker as they are. Both other tables were
-- appended in the same order of rows.
SELECT
  members.member,
  members.grp,
  names.customer,
  members.recency,
  members.frequency,
  CAST(members.monetary * 1e6 AS HUGEINT) AS amount
FROM (
  SELECT groups.member, groups.grp, customers.*
  FROM {customers} AS customers
  POSITIONAL JOIN {groups} AS groups
) AS members
JOIN (SELECT DISTINCT customer FROM ({lines})) AS names
  ON CAST(names.customer AS VARCHAR) = members.customer
