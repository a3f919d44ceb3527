#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values of RFM: writes rfm.json beside itself.

Lines of orders with many ties, and what pandas makes of them. Needs numpy and pandas; made with
numpy 2.4.6 and pandas 3.1.1.
"""
import json
import pathlib

import numpy as np
import pandas as pd

rng = np.random.default_rng(11)
lines = []
order = 1000
for customer in range(90):
    # Two thirds order once.
    for _ in range(1 if customer % 3 else rng.integers(1, 5)):
        order += 1
        second = int(rng.integers(0, 200 * 86400))
        for _ in range(rng.integers(1, 4)):
            lines.append((f"c{customer:02d}", order, second, int(rng.integers(1, 4)),
                          float(rng.choice([10, 25, 33.33, 7.1]))))

table = pd.DataFrame(lines, columns=["customer", "order", "second", "quantity", "price"])
table["day"] = table.second // 86400
table["amount"] = table.quantity * table.price
groups = table.groupby("customer")
rfm = pd.DataFrame({
    "recency": table.day.max() + 1 - groups.day.max(),
    "frequency": groups.order.nunique(),
    "monetary": groups.amount.sum().round(6),
}).reset_index()


def score(values, n, high_is_good):
    cuts = np.quantile(values, [i / n for i in range(1, n)])
    below = sum((values > cut).astype(int) for cut in cuts)
    return cuts.tolist(), (1 + below if high_is_good else n - below).tolist()


expected = {}
for n in (3, 4, 5):
    expected[str(n)] = {}
    for letter, name in zip("rfm", ("recency", "frequency", "monetary")):
        cuts, scores = score(rfm[name], n, name != "recency")
        expected[str(n)][letter] = {"cuts": cuts, "scores": scores}

text = json.dumps({
    "lines": lines,
    "customer": rfm.customer.tolist(),
    "recency": rfm.recency.tolist(),
    "frequency": rfm.frequency.tolist(),
    "monetary": rfm.monetary.tolist(),
    "scores": expected,
}, separators=(",", ":"))
pathlib.Path(__file__).with_suffix(".json").write_text(text.replace("],", "],\n") + "\n")
