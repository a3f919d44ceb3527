/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

void vit_data_open_files (GtkWindow *parent, VitWorkspace *workspace, GListModel *files);

G_END_DECLS
