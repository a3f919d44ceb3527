/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitTextScan:
 *
 * What a pass over the bytes of a file finds, block by block. Places are counted in bytes from
 * 0 and are -1 if there is none.
 */
typedef struct
{
  guint64 n_bytes;
  gint64 first_nul;
  gint64 first_invalid; /* the first byte that is not UTF-8 */
  gboolean has_high;    /* whether there is anything but ASCII */
  guint64 n_lf;         /* line feeds, those after a carriage return included */
  guint64 n_cr;         /* carriage returns, those before a line feed included */
  guint64 n_crlf;       /* the two together */

  /* Private: what the next block goes on from. */
  guint8 previous;  /* the last byte */
  guint8 n_missing; /* bytes that the open sequence still needs */
  guint8 low, high; /* the range of its next byte */
  gint64 began;     /* where it began */
} VitTextScan;

void vit_text_scan_init (VitTextScan *self);
void vit_text_scan_feed (VitTextScan *self, const char *data, gsize length);
void vit_text_scan_finish (VitTextScan *self);
gboolean vit_text_scan_has_mixed_lines (const VitTextScan *self);

G_END_DECLS
