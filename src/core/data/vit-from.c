/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-from.h"

#include "vit-data-error.h"

/* So many names are listed in a message. */
#define MAX_LISTED 20

static char *
list_names (const char *const *tables)
{
  GString *list = g_string_new (NULL);
  guint i;

  for (i = 0; tables[i] != NULL && i < MAX_LISTED; i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", tables[i]);
  if (tables[i] != NULL)
    g_string_append (list, ", …");

  return g_string_free (list, FALSE);
}

/**
 * vit_from_choose:
 * @source: a database; its table is set if there is only one
 * @tables: the tables that it has
 *
 * Returns: %TRUE, or %FALSE with an error that names the tables: %VIT_DATA_ERROR_COLUMN if the
 *   one that is wanted is not there, %VIT_DATA_ERROR_SOURCE if none was chosen
 */
gboolean
vit_from_choose (VitSource *source, const char *const *tables, GError **error)
{
  g_autofree char *list = NULL;

  if (tables[0] == NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, "%s is a database without a table",
                   source->path);
      return FALSE;
    }
  if (source->from == NULL && tables[1] == NULL)
    {
      source->from = g_strdup (tables[0]);
      return TRUE;
    }
  if (source->from != NULL && g_strv_contains (tables, source->from))
    return TRUE;

  list = list_names (tables);
  if (source->from == NULL)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s is a database with several tables; set “from” to one of them: %s",
                 source->path, list);
  else
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN, "%s has no table “%s”; it has %s",
                 source->path, source->from, list);

  return FALSE;
}
