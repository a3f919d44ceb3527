/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-table-profile.h"

G_BEGIN_DECLS

/**
 * VitSummaryPopover:
 *
 * All that is known of a column: its figures, its histogram or most frequent values as a list, and
 * how they were counted.
 */
#define VIT_TYPE_SUMMARY_POPOVER (vit_summary_popover_get_type ())
G_DECLARE_FINAL_TYPE (VitSummaryPopover, vit_summary_popover, VIT, SUMMARY_POPOVER, GtkPopover)

GtkWidget *vit_summary_popover_new (const VitColumnProfile *profile, gint64 n_rows);

G_END_DECLS
