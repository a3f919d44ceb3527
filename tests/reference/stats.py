#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values of src/core/stats: writes stats.json beside itself.

Needs numpy and scipy; made with numpy 2.4.6 and scipy 1.17.1.
"""
import json
import pathlib

import numpy as np
from scipy import stats

rng = np.random.default_rng(1)
samples = {
    "tied": (rng.integers(0, 6, 40), rng.integers(1, 8, 55)),
    "continuous": (np.round(rng.lognormal(5, 1, 120), 3), np.round(rng.lognormal(5.4, 1, 80), 3)),
    "negative": (np.round(rng.normal(-3, 2, 30), 2), np.round(rng.normal(-2.5, 2, 31), 2)),
    "two": (np.array([1.5]), np.array([-2.0])),
}

cases = []
for name, (first, second) in samples.items():
    test = stats.mannwhitneyu(first, second, use_continuity=True, alternative="two-sided",
                              method="asymptotic")
    both = np.concatenate([first, second]).astype(float)
    ranks = np.sort(both)
    weights = 2 * np.arange(1, len(both) + 1) - len(both) - 1
    cases.append({
        "name": name,
        "first": [float(x) for x in first],
        "second": [float(x) for x in second],
        "u": float(test.statistic),
        "p": float(test.pvalue),
        "mean": float(both.mean()),
        "variance": float(both.var(ddof=1)),
        "quantiles": [float(q) for q in np.quantile(both, [0, 0.1, 0.25, 0.5, 0.8, 1])],
        "gini": float((weights * ranks).sum() / (len(both) * ranks.sum())) if ranks[0] >= 0 else None,
    })

text = json.dumps({"p": [0, 0.1, 0.25, 0.5, 0.8, 1], "cases": cases}, indent=1)
pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")
