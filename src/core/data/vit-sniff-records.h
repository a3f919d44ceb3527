/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"
#include "vit-read-plan.h"

G_BEGIN_DECLS

/* The temporary tables of a preview: its rows, and the lines that the reader left out. */
#define VIT_SNIFF_ROWS "vitrine_preview"
#define VIT_SNIFF_REJECTS "vitrine_preview_rejects"

GPtrArray *vit_sniff_records_read (VitConnection *connection,
                                   const VitReadPlan *plan,
                                   const VitText *text,
                                   const char *from,
                                   GError **error);

G_END_DECLS
