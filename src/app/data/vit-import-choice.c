/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-choice.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "vit-type-words.h"

/**
 * vit_import_choice_title:
 * @choice: a #VitTypeOf or one of the choices beyond them
 *
 * Returns: (transfer none): what the window calls it
 */
const char *
vit_import_choice_title (guint choice)
{
  if (choice == VIT_IMPORT_CHOICE_IGNORE)
    return _ ("Do not import");
  if (choice == VIT_IMPORT_CHOICE_DETECT)
    return _ ("Detect");

  return vit_type_words_get_name ((VitTypeOf) choice);
}

/**
 * vit_import_choice_list:
 * @head: (nullable): what stands above them, or %NULL for nothing
 *
 * Returns: (transfer full): the titles of all choices
 */
GListModel *
vit_import_choice_list (const char *head)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  if (head != NULL)
    gtk_string_list_append (list, head);
  for (guint i = 0; i < VIT_IMPORT_N_CHOICES; i++)
    gtk_string_list_append (list, vit_import_choice_title (i));

  return G_LIST_MODEL (list);
}

/**
 * vit_import_choice_of:
 * @column: how a column will be read
 *
 * Returns: the choice that it amounts to
 */
guint
vit_import_choice_of (const VitSniffedColumn *column)
{
  return column->is_ignored ? VIT_IMPORT_CHOICE_IGNORE : column->type;
}

static gboolean
is_ignored (const VitSource *source, const char *column)
{
  return source->ignore != NULL && g_strv_contains ((const char *const *) source->ignore, column);
}

static void
set_ignored (VitSource *source, const char *column, gboolean ignored)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GStrv before = source->ignore;

  if (is_ignored (source, column) == ignored)
    return;

  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    if (!g_str_equal (before[i], column))
      g_strv_builder_add (builder, before[i]);
  if (ignored)
    g_strv_builder_add (builder, column);

  source->ignore = g_strv_builder_end (builder);
  g_strfreev (before);
}

/**
 * vit_import_choose:
 * @source: is changed
 * @column: the name of a column
 * @choice: a #VitTypeOf or one of the choices beyond them
 *
 * What was chosen for the column before is forgotten.
 */
void
vit_import_choose (VitSource *source, const char *column, guint choice)
{
  g_hash_table_remove (source->types, column);
  g_hash_table_remove (source->date_formats, column);
  g_hash_table_remove (source->decimals, column);
  set_ignored (source, column, choice == VIT_IMPORT_CHOICE_IGNORE);

  if (choice < VIT_IMPORT_CHOICE_IGNORE)
    g_hash_table_insert (source->types, g_strdup (column),
                         g_strdup (vit_type_of_to_word ((VitTypeOf) choice)));
}

static gboolean
has_clock (const char *pattern)
{
  static const char *const signs[] = { "%H", "%I", "%-H", "%-I", "%X", "%c" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (pattern, signs[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * vit_import_choose_date_format:
 * @source: is changed
 * @column: the name of a column
 * @pattern: (nullable): how its dates are written, or %NULL to have that detected
 *
 * A pattern makes the column one of dates, with times if it has hours.
 */
void
vit_import_choose_date_format (VitSource *source, const char *column, const char *pattern)
{
  if (pattern == NULL)
    {
      g_hash_table_remove (source->date_formats, column);
      return;
    }

  vit_import_choose (source, column,
                     has_clock (pattern) ? VIT_TYPE_OF_TIMESTAMP : VIT_TYPE_OF_DATE);
  g_hash_table_insert (source->date_formats, g_strdup (column), g_strdup (pattern));
}

/**
 * vit_import_choose_decimal:
 * @source: is changed
 * @column: the name of a column
 * @decimal: (nullable): what stands before its decimals, "." or ",", or %NULL for what does in the
 *   file
 *
 * A mark makes the column one of numbers.
 */
void
vit_import_choose_decimal (VitSource *source, const char *column, const char *decimal)
{
  if (decimal == NULL)
    {
      g_hash_table_remove (source->decimals, column);
      return;
    }

  vit_import_choose (source, column, VIT_TYPE_OF_NUMBER);
  g_hash_table_insert (source->decimals, g_strdup (column), g_strdup (decimal));
}
