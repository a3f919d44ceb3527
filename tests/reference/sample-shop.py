#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of the segmentation study on the sample shop: writes sample-shop.json beside itself.

Does with pandas what data/samples/shop/study.json asks for, and groups the customers with
scikit-learn. The shop's files are made by the build:

    tests/reference/sample-shop.py build/data/samples/shop

Needs pandas and scikit-learn; made with pandas 3.1.1 and scikit-learn 1.9.1.
"""
import json
import math
import pathlib
import sys

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

raw = pd.read_csv(pathlib.Path(sys.argv[1]) / "orders.csv", parse_dates=["ordered_at"])

# The recipe, step by step, with the rows that each leaves.
rows = [len(raw)] * 3  # raw, trim and derive change no number of rows
lines = raw.assign(product=raw["product"].str.strip().str.capitalize())
lines = lines[lines.customer_id.notna() & lines.price.notna()]
rows.append(len(lines))
lines = lines.sort_values("ordered_at", kind="stable")
lines = lines.drop_duplicates(["order_id", "customer_id", "product_id"])
rows.append(len(lines))
owners = lines.groupby("order_id").customer_id.transform("nunique")
lines = lines[owners == 1]
rows.append(len(lines))
lines = lines[lines.quantity <= 100]
rows.append(len(lines))

lines["cents"] = (lines.quantity * lines.price * 100).round().astype(int)
orders = lines.groupby("order_id").cents.sum() / 100
as_of = lines.ordered_at.max().normalize() + pd.Timedelta(days=1)
customers = lines.groupby("customer_id").agg(
    last=("ordered_at", "max"), f=("order_id", "nunique"), cents=("cents", "sum"))
customers["r"] = (as_of - customers["last"].dt.normalize()).dt.days
customers["m"] = customers.cents / 100

figures = {
    "rows": len(lines),
    "customers": len(customers),
    "orders": len(orders),
    "products": lines["product"].nunique(),
    "revenue": lines.cents.sum() / 100,
    "order_mean": orders.mean(),
    "order_median": orders.median(),
    "customer_mean": customers.m.mean(),
    "customer_median": customers.m.median(),
    "one_time_share": (customers.f == 1).mean(),
    "top20_revenue_share": customers.cents.nlargest(math.ceil(0.2 * len(customers))).sum()
    / customers.cents.sum(),
}
for name in "rfm":
    for percent in (20, 40, 60, 80):
        figures[f"{name}_q{percent}"] = customers[name].quantile(percent / 100)

# k by the silhouette, 2 to 10, on standardised logarithms of 1 + R, F and M.
logs = np.log(customers[["r", "f", "m"]])
points = (logs - logs.mean()) / logs.std()
silhouettes = {}
for k in range(2, 11):
    # Several optima are nearly as good, and only few starts end in the best.
    models = (KMeans(k, n_init=1, max_iter=1000, tol=0, random_state=seed).fit(points)
              for seed in range(400))
    best_model = min(models, key=lambda model: model.inertia_)
    silhouettes[k] = silhouette_score(points, best_model.labels_)
best = max(silhouettes, key=silhouettes.get)
figures["clusters"] = best
figures["silhouette"] = silhouettes[best]

text = json.dumps({"recipe_rows": rows, "figures": {k: float(v) for k, v in figures.items()}},
                  indent=2)
pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")
