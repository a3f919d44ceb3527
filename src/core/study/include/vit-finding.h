/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitFinding: one plain-language sentence backed by figures.
 */
typedef struct
{
  char *head;    /* "Champions are a third of the money." */
  char *text;    /* the sentence or two below it */
  GStrv figures; /* keys of the result's figures */
  char *exhibit; /* id of the exhibit that proves it, or %NULL */
} VitFinding;

VitFinding *vit_finding_new (const char *head,
                             const char *text,
                             const char *const *figures,
                             const char *exhibit);
void vit_finding_free (VitFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitFinding, vit_finding_free)

G_END_DECLS
