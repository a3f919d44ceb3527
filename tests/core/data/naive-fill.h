/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "naive-table.h"

/* The steps that compute with columns: filling and outliers. */

char *naive_mode_step (GPtrArray *rows, GRand *rand);
char *naive_forward_step (GPtrArray *rows, GRand *rand);
char *naive_statistic_step (GPtrArray *rows, GRand *rand);
char *naive_value_step (GPtrArray *rows, GRand *rand);
char *naive_outliers_step (GPtrArray *rows, GRand *rand);
