/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-frame.h"
#include "vit-result-io.h"

G_BEGIN_DECLS

gpointer vit_result_frame_io (VitResultIo *io, gpointer frame);

G_END_DECLS
