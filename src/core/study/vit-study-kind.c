/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-study-kind.h"

static const VitStudyKind *const kinds[] = {
  &vit_segmentation_kind,
};

static char *
list_kinds (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", kinds[i]->name);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * vit_study_kind_find:
 * @name: as in a study file
 *
 * Returns: (transfer none): the kind, or %NULL with %VIT_STUDY_ERROR_KIND, whose message lists
 *   the kinds that there are
 */
const VitStudyKind *
vit_study_kind_find (const char *name, GError **error)
{
  g_autofree char *available = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i]->name, name))
        return kinds[i];
    }

  available = list_kinds ();
  g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_KIND,
               "study: there is no study “%s”; available: %s", name, available);

  return NULL;
}
