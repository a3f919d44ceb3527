#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values of segment profiles: writes profile.json beside itself.

Needs numpy and pandas; made with numpy 2.4.6 and pandas 3.1.1.
"""
import json
import pathlib

import numpy as np
import pandas as pd

MIN_BUYERS, MIN_GAPS, N_ITEMS, WINDOW = 5, 20, 3, 28

rng = np.random.default_rng(13)
first = pd.Timestamp("2022-12-30")
lines = []
order = 0
for customer in range(150):
    group = customer % 3
    for _ in range([1, 1, 2, 5][(customer // 3) % 4] if group else 1):
        order += 1
        second = int(rng.integers(0, 460 * 86400))
        for _ in range(rng.integers(1, 4)):
            product = int(rng.integers(0, 8) if rng.random() < 0.6 else group * 2)
            lines.append((f"c{customer:03d}", order, second, int(rng.integers(1, 4)),
                          float(rng.choice([10, 25, 33.33, 7.1])), f"p{product}"))

table = pd.DataFrame(lines, columns=["customer", "order", "second", "quantity", "price", "product"])
table["time"] = first + pd.to_timedelta(table.second, unit="s")
table["day"] = table.time.dt.normalize()
table["amount"] = table.quantity * table.price
table["group"] = table.customer.str[1:].astype(int) % 3
as_of = table.day.max() + pd.Timedelta(days=1)

orders = table.groupby(["group", "customer", "order"]).agg(day=("day", "min"), amount=("amount", "sum"))
orders = orders.reset_index().sort_values(["customer", "day"], kind="stable")
customers = orders.groupby(["group", "customer"]).agg(
    last=("day", "max"), orders=("order", "nunique"), amount=("amount", "sum")).reset_index()
customers["recency"] = (as_of - customers["last"]).dt.days

days = orders.drop_duplicates(["customer", "day"]).copy()
days["number"] = days.groupby("customer").cumcount() + 1
days["gap"] = (days.groupby("customer").day.shift(-1) - days.day).dt.days

first_month = (orders.day.min() - pd.Timedelta(days=3)).to_period("M") + 1
last_month = (orders.day.max() + pd.Timedelta(days=3)).to_period("M") - 1
months = pd.period_range(first_month, last_month, freq="M")


def items(group):
    mine = table if group is None else table[table.group == group]
    n, n_all = mine.customer.nunique(), table.customer.nunique()
    every = table.groupby("product").agg(amount=("amount", "sum"), buyers=("customer", "nunique"))
    own = mine.groupby("product").agg(amount=("amount", "sum"), buyers=("customer", "nunique"))
    own = own.reindex(every.index, fill_value=0)
    own["share"] = own.amount / mine.amount.sum()
    own["lift"] = own.share / (every.amount / table.amount.sum())
    own["expected"] = every.buyers * n / n_all

    def top(rows, by, ascending):
        rows = rows.sort_values([by], ascending=ascending).head(N_ITEMS)
        return [[name, row.amount, row.share, row.lift, int(row.buyers)]
                for name, row in rows.iterrows()]

    result = {"top": top(own[own.amount > 0], "amount", False), "more": [], "less": []}
    if group is not None:
        more = (own.buyers >= MIN_BUYERS) & (own.lift > 1) & (own.buyers > own.expected)
        less = (own.expected >= MIN_BUYERS) & (own.lift < 1) & (own.buyers < own.expected)
        result["more"] = top(own[more], "lift", False)
        result["less"] = top(own[less], "lift", True)
    return result


def profile(group):
    mine = (lambda frame: frame if group is None else frame[frame.group == group])
    own, own_orders, own_gaps = mine(customers), mine(orders), mine(days).gap.dropna()
    silent = own.recency.median()
    is_first = (own.orders == 1).mean() >= 0.5
    silences = days[((days.number == 1) == is_first)
                    & ((as_of - days.day).dt.days > silent + WINDOW)
                    & ~(days.gap <= silent)]
    in_months = own_orders[own_orders.day.dt.to_period("M").isin(months)]
    by_month = in_months.groupby(in_months.day.dt.month).amount.sum()
    years = pd.Series(months.month).value_counts()
    enough = len(own_gaps) >= MIN_GAPS
    return {
        "customers": len(own), "revenue": own.amount.sum(), "orders": len(own_orders),
        "order_median": own_orders.amount.median(),
        "one_time_share": float((own.orders == 1).mean()),
        "recency_median": silent,
        "gaps": len(own_gaps),
        "quartiles": np.quantile(own_gaps, [0.25, 0.5, 0.75]).tolist() if enough else None,
        "return_share": float((silences.gap <= silent + WINDOW).mean())
        if len(silences) >= MIN_GAPS else None,
        "weekdays": [int((own_orders.day.dt.day_of_week == d).sum()) for d in range(7)],
        "months": [float(by_month.get(m, 0) / years[m]) if m in years else None
                   for m in range(1, 13)],
        "items": items(group),
    }


text = json.dumps({
    "lines": lines,
    "everyone": profile(None),
    "groups": [profile(group) for group in range(3)],
}, separators=(",", ":"))
pathlib.Path(__file__).with_suffix(".json").write_text(text.replace("],", "],\n") + "\n")
