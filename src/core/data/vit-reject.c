/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-reject.h"

#include <string.h>

#include "vit-date-guess.h"
#include "vit-import-private.h"
#include "vit-read-plan.h"

void
vit_reject_free (VitReject *self)
{
  if (self == NULL)
    return;

  g_free (self->reason);
  g_free (self->text);
  g_free (self);
}

/**
 * vit_reject_new:
 * @line: from 1
 * @reason: why the line was left out
 * @text: the line, or its beginning
 *
 * Returns: (transfer full): a reject that is about the whole line
 */
VitReject *
vit_reject_new (gint64 line, const char *reason, const char *text)
{
  VitReject *self = g_new0 (VitReject, 1);

  self->line = line;
  self->column = -1;
  self->reason = g_strdup (reason);
  /* Where lines end in two characters, the engine's text begins with the second of them. */
  self->text = g_strchomp (g_strdup (text + strspn (text, "\r\n")));

  return self;
}

static char *
describe_type (const VitColumnGuess *guess)
{
  switch (guess->type)
    {
    case VIT_TYPE_OF_INTEGER:
      return g_strdup ("a whole number");
    case VIT_TYPE_OF_NUMBER:
      return g_strdup ("a number");
    case VIT_TYPE_OF_BOOLEAN:
      return g_strdup ("true or false");
    case VIT_TYPE_OF_DATE:
    case VIT_TYPE_OF_TIMESTAMP:
      {
        g_auto (GStrv) formats = g_strsplit (guess->format, VIT_DATE_SEPARATOR, -1);
        g_autofree char *list = g_strjoinv (" or ", formats);

        return g_strdup_printf ("a date as %s", list);
      }
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      return g_strdup ("a text");
    }
}

static char *
dup_field (const VitReadPlan *plan, const char *text, guint column)
{
  VitCsvRecord record;
  char *field = NULL;

  vit_csv_record_init (&record);
  if (vit_csv_read (&plan->dialect, &text, &record) && column < record.fields->len)
    field = g_strdup (g_ptr_array_index (record.fields, column));
  vit_csv_record_clear (&record);

  return field;
}

/**
 * vit_reject_new_for_value:
 * @column: place of the column whose value did not fit
 * @text: the line, or its beginning
 *
 * Returns: (transfer full): a reject with the value and the type that it is not of
 */
VitReject *
vit_reject_new_for_value (const VitReadPlan *plan, gint64 line, guint column, const char *text)
{
  const VitPlanColumn *planned = g_ptr_array_index (plan->columns, column);
  VitReject *self = vit_reject_new (line, NULL, text);
  g_autofree char *type = describe_type (planned->guess);
  g_autofree char *value = dup_field (plan, self->text, column);

  self->column = (int) column;
  self->reason = value ? g_strdup_printf ("“%.100s” is not %s", value, type)
                       : g_strdup_printf ("the value is not %s", type);

  /* The value may have been cut off within a character. */
  if (!g_utf8_validate (self->reason, -1, NULL))
    {
      g_free (self->reason);
      self->reason = g_strdup_printf ("the value is not %s", type);
    }

  return self;
}

/**
 * vit_reject_new_for_cell:
 * @column: place of a column
 * @text: what stands in the cell, which is not of the column's type
 *
 * Returns: (transfer full): a reject that is about the cell and leaves the line where it is
 */
VitReject *
vit_reject_new_for_cell (const VitReadPlan *plan, gint64 line, guint column, const char *text)
{
  const VitPlanColumn *planned = g_ptr_array_index (plan->columns, column);
  g_autofree char *type = describe_type (planned->guess);
  g_autofree char *reason = g_strdup_printf ("“%.100s” is not %s", text, type);
  g_autofree char *valid = g_utf8_make_valid (reason, -1);
  VitReject *self = vit_reject_new (line, valid, text);

  self->column = (int) column;

  return self;
}

static char *
describe_width (const VitReadPlan *plan, const char *text)
{
  VitCsvRecord record;
  char *reason = NULL;

  vit_csv_record_init (&record);
  if (vit_csv_read (&plan->dialect, &text, &record))
    reason = g_strdup_printf ("the line has %u %s, but there are %u columns", record.fields->len,
                              record.fields->len == 1 ? "field" : "fields", plan->columns->len);
  vit_csv_record_clear (&record);

  return reason;
}

/**
 * vit_reject_new_for_kind:
 * @kind: what is wrong with the line, in the engine's word
 * @message: what the engine says, for kinds that are not known here
 * @text: the line, or its beginning
 *
 * Returns: (transfer full): a reject that is about the whole line
 */
VitReject *
vit_reject_new_for_kind (const VitReadPlan *plan,
                         gint64 line,
                         const char *kind,
                         const char *message,
                         const char *text)
{
  VitReject *self = vit_reject_new (line, NULL, text);

  if (g_str_equal (kind, "MISSING COLUMNS") || g_str_equal (kind, "TOO MANY COLUMNS"))
    self->reason = describe_width (plan, self->text);
  else if (g_str_equal (kind, "UNQUOTED VALUE"))
    self->reason = g_strdup ("a quote is not closed, or something follows it");
  else if (g_str_equal (kind, "LINE SIZE OVER MAXIMUM"))
    self->reason = g_strdup ("the line is longer than two million bytes");

  if (self->reason == NULL)
    self->reason = g_strndup (message, strcspn (message, "\n"));

  return self;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  gint64 x = (*(const VitReject *const *) a)->line;
  gint64 y = (*(const VitReject *const *) b)->line;

  return (x > y) - (x < y);
}

/**
 * vit_rejects_sort:
 * @rejects: (element-type VitReject): rejects
 *
 * Puts them into the order of the file, and leaves no more of them than a report lists.
 */
void
vit_rejects_sort (GPtrArray *rejects)
{
  g_ptr_array_sort (rejects, compare_lines);
  if (rejects->len > VIT_IMPORT_MAX_REJECTS)
    g_ptr_array_set_size (rejects, VIT_IMPORT_MAX_REJECTS);
}
