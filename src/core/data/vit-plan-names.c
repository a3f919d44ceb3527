/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-plan-names.h"

#include <glib/gi18n.h>

#include "vit-phrase.h"
#include "vit-read-plan.h"

/* The header's text as a name: one line, no spaces around it. */
static char *
dup_tidy (const char *text)
{
  char *name = g_strdup (text);

  for (char *at = name; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';

  return g_strstrip (name);
}

/* Upper and lower case make no difference to the engine, in ASCII. */
static char *
dup_key (const char *name)
{
  return g_ascii_strdown (name, -1);
}

static char *
dup_unused (GHashTable *taken, const char *name)
{
  for (guint i = 2;; i++)
    {
      g_autofree char *candidate = g_strdup_printf ("%s_%u", name, i);
      g_autofree char *key = dup_key (candidate);

      if (!g_hash_table_contains (taken, key))
        return g_steal_pointer (&candidate);
    }
}

static void
name_column (VitPlanColumn *column, guint index, const char *text, GHashTable *taken)
{
  g_autofree char *tidy = dup_tidy (text ? text : "");
  g_autofree char *name = *tidy ? g_strdup (tidy) : g_strdup_printf ("column_%u", index + 1);
  g_autofree char *key = dup_key (name);

  if (g_hash_table_contains (taken, key))
    {
      column->name = dup_unused (taken, name);
      column->note = vit_phrase_new (N_ ("another column is called “%s” already"), tidy, NULL);
    }
  else
    {
      column->name = g_steal_pointer (&name);
      if (*tidy == '\0' && text != NULL)
        column->note = vit_phrase_new (N_ ("the file gives it no name"), NULL);
    }

  g_hash_table_add (taken, dup_key (column->name));
}

/**
 * vit_plan_name_columns:
 * @columns: (element-type VitPlanColumn): columns without names
 * @header: (nullable) (element-type utf8): the fields of the header, or %NULL without one
 *
 * Names them so that no two have the same name, and notes where that differs from the header.
 */
void
vit_plan_name_columns (GPtrArray *columns, GPtrArray *header)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const char *text = header == NULL    ? NULL
                         : i < header->len ? g_ptr_array_index (header, i)
                                           : "";

      name_column (g_ptr_array_index (columns, i), i, text, taken);
    }
}
