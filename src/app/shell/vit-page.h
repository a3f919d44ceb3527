/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitPage:
 *
 * What the sidebar leads to. A page is made when it is first shown, with its `workspace`, which
 * is all that it sees of the rest of the window; for commands it activates `win.` actions.
 */
#define VIT_TYPE_PAGE (vit_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitPage, vit_page, VIT, PAGE, AdwBin)

struct _VitPageClass
{
  AdwBinClass parent_class;

  /* Each time the page comes to the front. */
  void (*shown) (VitPage *self);
  /* Ctrl+F; %FALSE if there is nothing to search in. */
  gboolean (*search) (VitPage *self);
  /* Esc; %FALSE if there is nothing to go back from. */
  gboolean (*back) (VitPage *self);
};

VitWorkspace *vit_page_get_workspace (VitPage *self);
void vit_page_shown (VitPage *self);
gboolean vit_page_search (VitPage *self);
gboolean vit_page_back (VitPage *self);

G_END_DECLS
