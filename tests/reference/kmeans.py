#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values of k-means and silhouettes: writes kmeans.json beside itself.

Needs numpy and scikit-learn; made with numpy 2.4.6 and scikit-learn 1.9.1.
"""
import json
import pathlib

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

rng = np.random.default_rng(7)
middles = np.array([[0, 0, 0], [4, 0, 1], [0, 5, 2], [5, 5, -1]])
sizes = [90, 70, 50, 40]
rows = np.round(np.concatenate([rng.normal(m, 0.9, (n, 3)) for m, n in zip(middles, sizes)]), 3)
rng.shuffle(rows)

runs = []
for k in range(2, 7):  # beyond, several optima are nearly as good
    model = KMeans(k, n_init=500, tol=0, random_state=42).fit(rows)
    runs.append({
        "k": k,
        "inertia": float(model.inertia_),
        "silhouette": float(silhouette_score(rows, model.labels_)),
        "labels": [int(label) for label in model.labels_],
    })

text = json.dumps({"rows": rows.tolist(), "runs": runs}, separators=(",", ":"))
pathlib.Path(__file__).with_suffix(".json").write_text(text.replace("],", "],\n") + "\n")
