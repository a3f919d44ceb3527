-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each group buys for most money, and what for more and for less of its money than everyone.
-- An item is compared where enough of the group bought it, or would have, were they as everyone;
-- and only if buyers and money tell the same, so that one large order makes no taste.
WITH of_groups AS MATERIALIZED (
  SELECT members.grp, lines.item, count(*) AS buyers, sum(lines.amount) AS amount
  FROM (
    SELECT customer, item, sum(CAST(amount * 1e6 AS BIGINT)) AS amount
    FROM ({lines})
    WHERE item IS NOT NULL
    GROUP BY customer, item
  ) AS lines
  JOIN {members} AS members ON members.customer = lines.customer
  GROUP BY members.grp, lines.item
), of_everyone AS MATERIALIZED (
  SELECT item, CAST(sum(buyers) AS BIGINT) AS buyers, CAST(sum(amount) AS DOUBLE) AS amount
  FROM of_groups
  GROUP BY item
), of_each AS (
  SELECT NULL AS grp, item, buyers, amount FROM of_everyone
  UNION ALL
  SELECT grp, item, buyers, CAST(amount AS DOUBLE) FROM of_groups
), groups AS (
  SELECT
    grp,
    count(*) AS customers,
    (SELECT count(*) FROM {members}) AS all_customers,
    CAST(sum(amount) AS DOUBLE) AS amount,
    CAST((SELECT sum(amount) FROM {members}) AS DOUBLE) AS all_amount
  FROM {members}
  GROUP BY GROUPING SETS ((), (grp))
), compared AS (
  SELECT
    groups.grp,
    everyone.item,
    coalesce(of_each.amount, 0) AS amount,
    coalesce(of_each.buyers, 0) AS buyers,
    coalesce(of_each.amount, 0) / groups.amount AS share,
    share / (everyone.amount / groups.all_amount) AS lift,
    everyone.buyers * groups.customers / groups.all_customers AS expected
  FROM groups
  CROSS JOIN of_everyone AS everyone
  LEFT JOIN of_each
    ON of_each.grp IS NOT DISTINCT FROM groups.grp AND of_each.item = everyone.item
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
