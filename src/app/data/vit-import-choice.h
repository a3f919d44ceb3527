/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"
#include "vit-sniff.h"

G_BEGIN_DECLS

/* What can be chosen for a column: a VitTypeOf, or one of these. */
enum
{
  VIT_IMPORT_CHOICE_IGNORE = VIT_TYPE_OF_ID + 1, /* not to be imported */
  VIT_IMPORT_CHOICE_DETECT,                      /* whatever it is found to be */
  VIT_IMPORT_N_CHOICES,
};

const char *vit_import_choice_title (guint choice);
GListModel *vit_import_choice_list (const char *head);
guint vit_import_choice_of (const VitSniffedColumn *column);
void vit_import_choose (VitSource *source, const char *column, guint choice);
void vit_import_choose_date_format (VitSource *source, const char *column, const char *pattern);
void vit_import_choose_decimal (VitSource *source, const char *column, const char *decimal);

G_END_DECLS
