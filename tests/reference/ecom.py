#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference figures of the shop `ecom`, cleaned by recipe A and B: writes ecom.json beside itself.

The data are looked for as the tests do: $VITRINE_TEST_DATA, else ../shared/data beside the checkout.
Needs numpy, pandas, SciPy and scikit-learn; versions are written into the output.
"""
import json
import os
import pathlib

import numpy as np
import pandas as pd
import scipy
import sklearn
from scipy import stats
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

here = pathlib.Path(__file__).resolve()
folder = pathlib.Path(os.environ.get("VITRINE_TEST_DATA", here.parents[3] / "shared" / "data"))


def figures(lines):
    orders = lines.groupby("order_id").revenue.sum()
    customers = lines.groupby("customer_id").agg(
        m=("revenue", "sum"), f=("order_id", "nunique"), last=("time", "max"))
    as_of = lines.time.max().normalize() + pd.Timedelta(days=1)
    customers["r"] = (as_of - customers["last"].dt.normalize()).dt.days
    best = customers.m.sort_values(ascending=False)
    result = {
        "rows": len(lines),
        "customers": len(customers),
        "orders": len(orders),
        "products": lines["product"].nunique(),
        "revenue": lines.revenue.sum(),
        "order_mean": lines.revenue.sum() / len(orders),
        "order_median": orders.median(),
        "customer_mean": customers.m.mean(),
        "customer_median": customers.m.median(),
        "one_time_share": (customers.f == 1).mean(),
        "top20_revenue_share": best.iloc[:int(np.ceil(0.2 * len(best)))].sum() / best.sum(),
    }
    for name in "rfm":
        for q in (20, 40, 60, 80):
            result[f"{name}_q{q}"] = customers[name].quantile(q / 100)
    return result, customers


def values(lines, customers):
    orders = lines.groupby("order_id").agg(value=("revenue", "sum"), customer=("customer_id", "min"))
    repeat = orders.customer.map(customers.f) > 1
    test = stats.mannwhitneyu(orders.value[~repeat], orders.value[repeat])
    n = (~repeat).sum() * repeat.sum()
    return {
        "order_median_one_time": orders.value[~repeat].median(),
        "order_median_repeat": orders.value[repeat].median(),
        "order_value_u": min(test.statistic, n - test.statistic),
        "order_value_p": test.pvalue,
    }


def group(features, k):
    """The best of 500 starts: fewer miss the optimum for 6 groups and more."""
    models = (KMeans(k, n_init=1, max_iter=1000, tol=0, random_state=seed).fit(features)
              for seed in range(500))
    return min(models, key=lambda model: model.inertia_)


def groups(customers):
    features = np.log(customers[["r", "f", "m"]].to_numpy(float))
    features = (features - features.mean(axis=0)) / features.std(axis=0, ddof=1)
    models = [group(features, k) for k in range(2, 11)]
    runs = [{
        "k": model.n_clusters,
        "inertia": model.inertia_,
        "silhouette": silhouette_score(features, model.labels_),
        # By customer, in the order of the alphabet.
        "labels": "".join(str(label) for label in model.labels_),
    } for model in models]
    return {"clusters": max(runs, key=lambda run: run["silhouette"])["k"], "runs": runs}


raw = pd.read_csv(folder / "ecom" / "ecom_dataset_upd.csv")
raw["time"] = pd.to_datetime(raw.date.astype(str), format="%Y%m%d%H")
raw["revenue"] = raw.quantity * raw.price

a = raw.assign(product=raw["product"].str.lower()).sort_values("time", kind="stable")
a = a.drop_duplicates(["customer_id", "order_id", "product"])
a = a[a.groupby("order_id").customer_id.transform("nunique") == 1]
b = a[a.quantity < 1000]

result_b, customers_b = figures(b)
output = {
    "made_with": {"numpy": np.__version__, "pandas": pd.__version__, "scipy": scipy.__version__,
                  "scikit-learn": sklearn.__version__},
    "raw": figures(raw)[0],
    "a": figures(a)[0],
    "b": result_b | values(b, customers_b),
    "months": {str(k): v for k, v in b.groupby(b.time.dt.to_period("M")).revenue.sum().items()},
    "kmeans": groups(customers_b),
}
text = json.dumps(output, indent=1, default=lambda value: value.item())
here.with_suffix(".json").write_text(text + "\n")
