/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-row-query.h"
#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitDoctorView:
 *
 * What is wrong with a table, the most serious first, each with what can be done about it. It looks
 * when it is on screen and the table is another than before. What is accepted becomes steps of the
 * table's recipe; what is left as it is moves to the end, where it stays.
 *
 * Signal `show-rows` (a #VitRowQuery): the rows that something concerns are to be shown.
 */
#define VIT_TYPE_DOCTOR_VIEW (vit_doctor_view_get_type ())
G_DECLARE_FINAL_TYPE (VitDoctorView, vit_doctor_view, VIT, DOCTOR_VIEW, AdwBin)

void vit_doctor_view_show (VitDoctorView *self, VitWorkspace *workspace, VitTableItem *table);

G_END_DECLS
