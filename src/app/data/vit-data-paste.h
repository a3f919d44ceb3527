/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

void vit_data_paste (GtkWindow *parent, VitWorkspace *workspace);

G_END_DECLS
