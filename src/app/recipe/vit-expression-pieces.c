/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-expression-pieces.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-expression.h"
#include "vit-locale.h"
#include "vit-sql.h"
#include "vit-type-words.h"

/* Functions are the core's to know; what stands between them is not much. The cursor goes `back`
 * characters before the end. */
static const struct
{
  const char *piece;
  int back;
  const char *help;
} operators[] = {
  { " = ", 0, N_ ("the same; a text stands in single quotes: 'lamp'") },
  { " <> ", 0, N_ ("not the same") },
  { " >= ", 0, N_ ("at least") },
  { " BETWEEN 1 AND 10", 8, N_ ("from one value to another, both included") },
  { " IN ('a', 'b')", 1, N_ ("one of several values") },
  { " IS NULL", 0, N_ ("is missing") },
  { " IS NOT NULL", 0, N_ ("is not missing") },
  { " AND ", 0, N_ ("both hold") },
  { " OR ", 0, N_ ("at least one of both holds") },
  { "NOT ()", 1, N_ ("does not hold") },
  { " * ", 0, N_ ("times") },
  { " / ", 0, N_ ("divided by") },
};

/**
 * vit_expression_pieces_new_columns:
 * @fields: (element-type VitField): columns
 *
 * Returns: (transfer floating): a list of their names, as an expression writes them
 */
VitPickList *
vit_expression_pieces_new_columns (GPtrArray *fields)
{
  GtkWidget *list = vit_pick_list_new ();

  for (guint i = 0; i < fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (fields, i);
      g_autofree char *quoted = vit_sql_name (field->name);

      vit_pick_list_add (VIT_PICK_LIST (list), NULL, field->name,
                         vit_type_words_get_name (field->type), quoted, 0);
    }

  return VIT_PICK_LIST (list);
}

static void
add_operators (VitPickList *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      g_autofree char *title = g_strstrip (g_strdup (operators[i].piece));

      vit_pick_list_add (list, _ ("Compare and reckon"), title, _ (operators[i].help),
                         operators[i].piece, operators[i].back);
    }
}

/* Its first argument is where somebody goes on. */
static int
find_back (const char *signature)
{
  const char *open = strchr (signature, '(');

  return open != NULL ? (int) g_utf8_strlen (open + 1, -1) : 0;
}

/**
 * vit_expression_pieces_new_functions:
 *
 * Returns: (transfer floating): a list of functions and operators, with what they do
 */
VitPickList *
vit_expression_pieces_new_functions (void)
{
  GtkWidget *list = vit_pick_list_new ();
  const VitLanguage *language = vit_locale_get_language ();
  guint n;
  const VitFunction *functions = vit_functions_get (&n);

  add_operators (VIT_PICK_LIST (list));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *help =
          g_strdup_printf ("%s\n%s → %s", vit_function_get_help (&functions[i], language),
                           functions[i].example, functions[i].result);

      vit_pick_list_add (VIT_PICK_LIST (list),
                         vit_function_group_get_title (functions[i].group, language),
                         functions[i].signature, help, functions[i].signature,
                         find_back (functions[i].signature));
    }

  return VIT_PICK_LIST (list);
}
