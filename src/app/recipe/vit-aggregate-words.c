/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-aggregate-words.h"

#include <glib/gi18n.h>

#include "vit-name-drop.h"
#include "vit-project.h"
#include "vit-sql.h"

typedef struct
{
  const char *title;
  const char *sql;  /* with {column}, or %NULL for what is typed */
  const char *name; /* of the new column; the column's name is put behind it */
} Word;

static const Word words[] = {
  { N_ ("the sum of"), "sum({column})", "sum" },
  { N_ ("the mean of"), "avg({column})", "mean" },
  { N_ ("the median of"), "median({column})", "median" },
  { N_ ("the smallest"), "min({column})", "min" },
  { N_ ("the greatest"), "max({column})", "max" },
  { N_ ("the number of rows"), "count(*)", "rows" },
  { N_ ("the number of values of"), "count({column})", "count" },
  { N_ ("the number of different"), "count(DISTINCT {column})", "different" },
  { N_ ("the first"), "first({column})", "first" },
  { N_ ("the last"), "last({column})", "last" },
  { N_ ("an expression of your own"), NULL, "value" },
};

/**
 * vit_aggregate_list_titles:
 *
 * Returns: (transfer full): what the words are called
 */
GtkStringList *
vit_aggregate_list_titles (void)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_string_list_append (titles, _ (words[i].title));

  return titles;
}

/**
 * vit_aggregate_has_column:
 *
 * Returns: whether the word needs a column
 */
gboolean
vit_aggregate_has_column (guint word)
{
  return words[word].sql != NULL && g_strrstr (words[word].sql, "{column}") != NULL;
}

/**
 * vit_aggregate_is_free:
 *
 * Returns: whether the expression is typed
 */
gboolean
vit_aggregate_is_free (guint word)
{
  return words[word].sql == NULL;
}

/**
 * vit_aggregate_dup_name:
 * @column: (nullable): what is aggregated
 *
 * Returns: (transfer full): a name for the new column
 */
char *
vit_aggregate_dup_name (guint word, const char *column)
{
  return vit_aggregate_has_column (word) && column != NULL
             ? g_strdup_printf ("%s_%s", words[word].name, column)
             : g_strdup (words[word].name);
}

/**
 * vit_aggregate_dup_expression:
 * @column: (nullable): the column that is chosen
 * @typed: what is typed
 *
 * Returns: (transfer full) (nullable): the expression, or %NULL as long as there is none
 */
char *
vit_aggregate_dup_expression (guint word, const char *column, const char *typed)
{
  g_autofree char *quoted = column != NULL ? vit_sql_name (column) : NULL;

  if (vit_aggregate_is_free (word))
    return *typed != '\0' ? g_strdup (typed) : NULL;
  if (!vit_aggregate_has_column (word))
    return g_strdup (words[word].sql);

  return quoted != NULL ? vit_sql_fill (words[word].sql, "column", quoted, NULL) : NULL;
}

/* Whether @word and @column say what @expression does, the name quoted or not. */
static gboolean
says (guint word, const char *column, const char *expression)
{
  g_autofree char *quoted = vit_aggregate_dup_expression (word, column, "");
  g_autofree char *plain = words[word].sql != NULL && vit_aggregate_has_column (word)
                               ? vit_sql_fill (words[word].sql, "column", column, NULL)
                               : NULL;

  return g_strcmp0 (quoted, expression) == 0 || g_strcmp0 (plain, expression) == 0;
}

/**
 * vit_aggregate_show:
 * @expression: an aggregate
 * @fields: (element-type VitField): the columns
 * @words_list: where the word is chosen
 * @columns: where the column is chosen
 * @typed: where an expression is typed
 *
 * Shows @expression as a word and a column if there are such, and as it is typed otherwise.
 */
void
vit_aggregate_show (const char *expression,
                    GPtrArray *fields,
                    GtkDropDown *words_list,
                    GtkDropDown *columns,
                    GtkEditable *typed)
{
  for (guint word = 0; word < G_N_ELEMENTS (words); word++)
    for (guint i = 0; i < fields->len; i++)
      {
        const VitField *field = g_ptr_array_index (fields, i);

        if (says (word, field->name, expression))
          {
            gtk_drop_down_set_selected (words_list, word);
            vit_name_drop_select (columns, field->name);
            return;
          }
      }

  gtk_drop_down_set_selected (words_list, G_N_ELEMENTS (words) - 1);
  gtk_editable_set_text (typed, expression);
}
