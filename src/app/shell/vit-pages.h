/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VitPageInfo: a place in the sidebar.
 */
typedef struct
{
  const char *id;    /* target of the action win.page */
  const char *title; /* marked for gettext, not translated yet */
  const char *icon;
  GType (*get_type) (void); /* a #VitPage; %NULL: not in this version */
  const char *question;     /* of a page that is not in this version: what it will answer */
} VitPageInfo;

/**
 * VitStudyInfo: a card on the Home page.
 */
typedef struct
{
  const char *title;
  const char *question;
  const char *outcome;
  const char *icon;
  const char *page; /* where it is asked; %NULL: not in this version */
} VitStudyInfo;

const VitPageInfo *vit_pages_get (guint *n_pages);
const VitPageInfo *vit_pages_find (const char *id);
const VitStudyInfo *vit_studies_get (guint *n_studies);

G_END_DECLS
