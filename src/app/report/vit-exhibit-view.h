/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-result.h"

G_BEGIN_DECLS

/**
 * VitExhibitView:
 *
 * One exhibit of a result as the window shows it: its message, key figures, charts, table and
 * notes, whichever it has.
 */
#define VIT_TYPE_EXHIBIT_VIEW (vit_exhibit_view_get_type ())
G_DECLARE_FINAL_TYPE (VitExhibitView, vit_exhibit_view, VIT, EXHIBIT_VIEW, AdwBin)

GtkWidget *vit_exhibit_view_new (const VitExhibit *exhibit, VitResult *result);
const char *vit_exhibit_view_get_id (VitExhibitView *self);

G_END_DECLS
