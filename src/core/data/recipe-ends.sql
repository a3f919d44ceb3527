-- SPDX-License-Identifier: GPL-3.0-or-later
    -- Between equal values the engine's interpolation may come out a hair beside them, and would
    -- put them outside.
    SELECT * EXCLUDE (vitrine_cont, vitrine_disc),
      CASE WHEN abs(vitrine_cont[1] - vitrine_disc[1]) <= 1e-12 * abs(vitrine_disc[1])
        THEN vitrine_disc[1] ELSE vitrine_cont[1] END AS vitrine_first,
      CASE WHEN abs(vitrine_cont[2] - vitrine_disc[2]) <= 1e-12 * abs(vitrine_disc[2])
        THEN vitrine_disc[2] ELSE vitrine_cont[2] END AS vitrine_last
    FROM (
      SELECT {keys}quantile_cont({cell}, [{first}, {last}]) AS vitrine_cont,
        quantile_disc({cell}, [{first}, {last}]) AS vitrine_disc
      FROM {input} AS every
      WHERE isfinite({cell}){group}
    )
