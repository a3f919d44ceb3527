/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitCatalogue:
 *
 * The texts of one language, in GNU gettext's binary form (`.mo`). Read in place: the bytes are
 * those of a bundled resource and stay for the life of the process.
 *
 * gettext itself cannot serve here, since it knows one language per process.
 */
typedef struct
{
  const char *bytes;
  gsize size;
  guint32 n_texts;
  guint32 originals;    /* offset of the table of originals, sorted by strcmp() */
  guint32 translations; /* offset of the table of translations, in the same order */
} VitCatalogue;

gboolean vit_catalogue_open (VitCatalogue *self, const void *bytes, gsize size);
const char *vit_catalogue_find (const VitCatalogue *self, const char *key, gsize *length);
const char *vit_catalogue_find_form (const VitCatalogue *self, const char *key, guint form);

G_END_DECLS
