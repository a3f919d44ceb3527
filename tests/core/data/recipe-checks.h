/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recipe-shop.h"

/* What tests of steps have in common. Recipes have single quotes for double ones. */

void check_rows (VitProject *project, const char *sql, const char *expected);
void check_steps (VitProject *project, const char *table, const char *recipe, const char *expected);
void check_refused (VitProject *project,
                    const char *table,
                    const char *recipe,
                    int code,
                    const char *message);
void check_unreadable (const char *recipe, GQuark domain, int code, const char *message);
