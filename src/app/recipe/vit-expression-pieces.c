/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-expression-pieces.h"

#include <glib/gi18n.h>

#include "vit-sql.h"
#include "vit-type-words.h"

/* A piece, and what it does. The cursor goes `back` characters before its end. */
typedef struct
{
  const char *group; /* %NULL: that of the piece before */
  const char *piece;
  int back;
  const char *help;
} Piece;

static const Piece pieces[] = {
  { N_ ("Compare"), " = ", 0, N_ ("the same; a text stands in single quotes: 'lamp'") },
  { NULL, " <> ", 0, N_ ("not the same") },
  { NULL, " >= ", 0, N_ ("at least") },
  { NULL, " BETWEEN 1 AND 10", 8, N_ ("from one value to another, both included") },
  { NULL, " IN ('a', 'b')", 1, N_ ("one of several values") },
  { NULL, " IS NULL", 0, N_ ("is missing") },
  { NULL, " IS NOT NULL", 0, N_ ("is not missing") },
  { NULL, " AND ", 0, N_ ("both hold") },
  { NULL, " OR ", 0, N_ ("at least one of both holds") },
  { NULL, "NOT ()", 1, N_ ("does not hold") },
  { N_ ("Choose"), "CASE WHEN  THEN  ELSE  END", 16,
    N_ ("one value if a condition holds, another if not") },
  { NULL, "coalesce(, 0)", 4, N_ ("the first that is not missing") },
  { NULL, "nullif(, 0)", 4, N_ ("missing where it is this value") },
  { NULL, "greatest(, )", 3, N_ ("the greater of several") },
  { NULL, "least(, )", 3, N_ ("the smaller of several") },
  { N_ ("Numbers"), " * ", 0, N_ ("times") },
  { NULL, " / ", 0, N_ ("divided by") },
  { NULL, "round(, 2)", 4, N_ ("rounded to decimals") },
  { NULL, "floor()", 1, N_ ("rounded down") },
  { NULL, "ceil()", 1, N_ ("rounded up") },
  { NULL, "abs()", 1, N_ ("without its sign") },
  { NULL, "floor( / 10) * 10", 11, N_ ("in bins of ten: 37 becomes 30") },
  { NULL, "ln()", 1, N_ ("natural logarithm") },
  { NULL, "sqrt()", 1, N_ ("square root") },
  { N_ ("Dates"), "year()", 1, N_ ("the year") },
  { NULL, "month()", 1, N_ ("the month, 1 to 12") },
  { NULL, "day()", 1, N_ ("the day of the month") },
  { NULL, "isodow()", 1, N_ ("the day of the week, Monday is 1") },
  { NULL, "hour()", 1, N_ ("the hour of the day") },
  { NULL, "date_trunc('month', )", 1, N_ ("the first day of its month") },
  { NULL, "date_diff('day', , )", 3, N_ ("whole days from one date to another") },
  { NULL, "date_diff('year', , DATE '2024-12-31')", 21, N_ ("age in years on a day") },
  { NULL, "strftime(, '%Y-%m')", 11, N_ ("a date as a text of your form") },
  { N_ ("Texts"), " || ", 0, N_ ("one text after the other") },
  { NULL, "lower()", 1, N_ ("in small letters") },
  { NULL, "trim()", 1, N_ ("without blanks around") },
  { NULL, "length()", 1, N_ ("how many characters") },
  { NULL, "left(, 3)", 4, N_ ("the first characters") },
  { NULL, "right(, 3)", 4, N_ ("the last characters") },
  { NULL, "split_part(, ' ', 1)", 9, N_ ("the first word") },
  { NULL, "contains(, '')", 5, N_ ("whether it has this piece") },
  { NULL, "starts_with(, '')", 5, N_ ("whether it begins with this piece") },
  { NULL, "replace(, '', '')", 9, N_ ("with a piece replaced by another") },
  { NULL, "regexp_extract(, '[0-9]+')", 11, N_ ("the first part that fits a pattern") },
  { NULL, "CAST( AS DOUBLE)", 11, N_ ("a text read as a number") },
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

/**
 * vit_expression_pieces_new_functions:
 *
 * Returns: (transfer floating): a list of functions and operators, with what they do
 */
VitPickList *
vit_expression_pieces_new_functions (void)
{
  GtkWidget *list = vit_pick_list_new ();
  const char *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *title = g_strstrip (g_strdup (pieces[i].piece));

      if (pieces[i].group != NULL)
        group = _ (pieces[i].group);
      vit_pick_list_add (VIT_PICK_LIST (list), group, title, _ (pieces[i].help), pieces[i].piece,
                         pieces[i].back);
    }

  return VIT_PICK_LIST (list);
}

/**
 * vit_expression_pieces_get:
 *
 * Returns: (transfer none) (nullable): the piece at @index, or %NULL beyond the last
 */
const char *
vit_expression_pieces_get (guint index)
{
  return index < G_N_ELEMENTS (pieces) ? pieces[index].piece : NULL;
}
