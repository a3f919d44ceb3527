/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VIT_SEGMENT_ERROR (vit_segment_error_quark ())
GQuark vit_segment_error_quark (void);

typedef enum
{
  VIT_SEGMENT_ERROR_OPTION,     /* an option out of its range */
  VIT_SEGMENT_ERROR_TOO_FEW,    /* fewer rows or different rows than groups */
  VIT_SEGMENT_ERROR_NOT_FINITE, /* a value that is missing or infinite; the message names it */
  VIT_SEGMENT_ERROR_ROLE,       /* a role that is needed is not given */
  VIT_SEGMENT_ERROR_NO_DATA,    /* no row has customer, order, time and amount */
} VitSegmentError;

G_END_DECLS
