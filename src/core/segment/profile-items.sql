-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each group buys for most money, and what for more and for less of its money than everyone.
-- An item is compared where enough of the group bought it, or would have, were they as everyone;
-- and only if buyers and money tell the same, so that one large order makes no taste.
WITH bought AS (
  SELECT members.grp, members.member, lines.item, sum(lines.amount) AS amount
  FROM (
    SELECT customer, item, sum(CAST(amount * 1e6 AS BIGINT)) AS amount
    FROM ({lines})
    WHERE item IS NOT NULL
    GROUP BY customer, item
  ) AS lines
  JOIN {members} AS members ON members.customer = CAST(lines.customer AS VARCHAR)
  GROUP BY members.grp, members.member, lines.item
), groups AS (
  SELECT
    grp,
    count(*) AS customers,
    (SELECT count(*) FROM {members}) AS all_customers,
    CAST(sum(amount) AS DOUBLE) AS amount,
    CAST((SELECT sum(amount) FROM {members}) AS DOUBLE) AS all_amount
  FROM {members}
  GROUP BY GROUPING SETS ((), (grp))
), of_group AS (
  SELECT grp, item, count(*) AS buyers, CAST(sum(amount) AS DOUBLE) AS amount
  FROM bought
  GROUP BY GROUPING SETS ((item), (grp, item))
), compared AS (
  SELECT
    groups.grp,
    everyone.item,
    coalesce(of_group.amount, 0) AS amount,
    coalesce(of_group.buyers, 0) AS buyers,
    coalesce(of_group.amount, 0) / groups.amount AS share,
    share / (everyone.amount / groups.all_amount) AS lift,
    everyone.buyers * groups.customers / groups.all_customers AS expected
  FROM groups
  CROSS JOIN (SELECT * FROM of_group WHERE grp IS NULL) AS everyone
  LEFT JOIN of_group
    ON of_group.grp IS NOT DISTINCT FROM groups.grp AND of_group.item = everyone.item
  WHERE everyone.amount > 0 AND groups.amount > 0
), listed AS (
  SELECT *, 'top' AS list, -amount AS place FROM compared WHERE amount > 0
  UNION ALL
  SELECT *, 'more', -lift
  FROM compared
  WHERE grp IS NOT NULL AND buyers >= {min_buyers} AND lift > 1 AND buyers > expected
  UNION ALL
  SELECT *, 'less', lift
  FROM compared
  WHERE grp IS NOT NULL AND expected >= {min_buyers} AND lift < 1 AND buyers < expected
)
SELECT
  grp,
  list,
  CAST(item AS VARCHAR) AS name,
  amount / 1e6 AS revenue,
  share,
  lift,
  buyers
FROM listed
QUALIFY row_number() OVER (PARTITION BY grp, list ORDER BY place, amount DESC, name) <= {n_items}
ORDER BY grp NULLS FIRST, list, place, amount DESC, name
