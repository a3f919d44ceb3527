/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-read-plan.h"

#include <string.h>

#include "vit-cells-plan.h"
#include "vit-data-error.h"
#include "vit-nearest.h"
#include "vit-number-guess.h"
#include "vit-plan-names.h"
#include "vit-read-head.h"

/* How many rows are looked at: of the beginning of the file, and of all other pieces together. */
#define MAX_ROWS 20000

static void
plan_column_free (gpointer data)
{
  VitPlanColumn *column = data;

  g_free (column->name);
  g_free (column->note);
  g_free (column->expression);
  g_free (column->raw);
  g_free (column->bad);
  g_clear_pointer (&column->values, g_ptr_array_unref);
  g_clear_pointer (&column->learned, g_hash_table_unref);
  g_clear_pointer (&column->guess, vit_column_guess_free);
  g_free (column);
}

void
vit_read_plan_free (VitReadPlan *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->source, vit_source_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_auto (const char *word)
{
  return g_str_equal (word, "auto");
}

static void
set_word (char **word, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*word);
  *word = copy;
}

static void
set_error (VitReadPlan *self, GError **error, const char *problem)
{
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, problem, self->source->path);
}

/**
 * vit_read_plan_add_columns:
 * @header: (nullable) (element-type utf8): the names that the file gives them
 * @width: how many there are
 */
void
vit_read_plan_add_columns (VitReadPlan *self, GPtrArray *header, guint width)
{
  self->columns = g_ptr_array_new_with_free_func (plan_column_free);

  for (guint i = 0; i < width; i++)
    {
      VitPlanColumn *column = g_new0 (VitPlanColumn, 1);

      column->values = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->columns, column);
    }

  vit_plan_name_columns (self->columns, header);
  for (guint i = 0; i < width && self->source->ignore != NULL; i++)
    {
      VitPlanColumn *column = g_ptr_array_index (self->columns, i);

      column->is_ignored =
          g_strv_contains ((const char *const *) self->source->ignore, column->name);
    }
}

/* Adds the fields of one record to the columns' values, unless they are empty. */
static void
collect_record (VitReadPlan *self, VitCsvRecord *record)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      VitPlanColumn *column = g_ptr_array_index (self->columns, i);
      char *field = g_ptr_array_index (record->fields, i);

      if (*field == '\0')
        continue;
      g_ptr_array_add (column->values, field);
      record->fields->pdata[i] = NULL;
    }
}

static guint
count_line_ends (const char *text)
{
  guint n = 0;

  for (const char *at = text; (at = strpbrk (at, "\r\n")) != NULL; at++)
    n++;

  return n;
}

/* Values of up to @max records, evenly spread over a piece of text. */
static guint
collect_piece (VitReadPlan *self, const char *text, guint n_skip, guint max)
{
  guint stride = 1 + count_line_ends (text) / max;
  VitCsvRecord record;
  guint n_records = 0;

  vit_csv_record_init (&record);
  for (guint i = 0; vit_csv_read (&self->dialect, &text, &record); i++)
    {
      if (i < n_skip || vit_csv_record_is_blank (&record))
        continue;
      if (n_records++ % stride == 0 && !record.is_broken &&
          record.fields->len == self->columns->len)
        collect_record (self, &record);
    }
  vit_csv_record_clear (&record);

  return n_records;
}

/* Returns how many records there are behind the header. */
static guint
collect_values (VitReadPlan *self, const VitTextSample *sample)
{
  guint n_pieces = sample->blocks->len - 1;
  guint n_records =
      collect_piece (self, g_ptr_array_index (sample->blocks, 0), self->n_skip, MAX_ROWS);

  for (guint i = 1; i <= n_pieces; i++)
    n_records += collect_piece (self, g_ptr_array_index (sample->blocks, i), 0,
                                MAX (1, MAX_ROWS / n_pieces));

  return n_records;
}

/* What stands before decimals, by the columns that tell; a point if none does, but for one thing:
 * where semicolons separate, commas usually do so because they are taken. */
static char
resolve_decimal (VitReadPlan *self)
{
  int balance = 0;
  char decimal;

  if (!is_auto (self->source->decimal))
    return *self->source->decimal;

  for (guint i = 0; i < self->columns->len; i++)
    {
      VitPlanColumn *column = g_ptr_array_index (self->columns, i);
      int told = vit_number_guess_decimal (column->values);

      balance += told == '.' ? 1 : told == ',' ? -1 : 0;
    }

  decimal = balance < 0 || (balance == 0 && self->dialect.delimiter == ';') ? ',' : '.';
  set_word (&self->source->decimal, decimal == ',' ? "," : ".");

  return decimal;
}

static void
init_hint (const VitReadPlan *self,
           const VitPlanColumn *column,
           gboolean may_reject,
           VitColumnHint *hint)
{
  const char *decimal = g_hash_table_lookup (self->source->decimals, column->name);

  memset (hint, 0, sizeof *hint);
  hint->name = column->name;
  hint->format = g_hash_table_lookup (self->source->date_formats, column->name);
  hint->decimal = decimal ? *decimal : *self->source->decimal;
  hint->is_decimal_set = decimal != NULL || self->is_decimal_set;
  hint->may_reject = may_reject;
  hint->source = self->source;
}

static void
guess_column (VitReadPlan *self, VitPlanColumn *column, gboolean may_reject)
{
  const char *word = g_hash_table_lookup (self->source->types, column->name);
  VitTypeOf type = VIT_TYPE_OF_TEXT;
  VitColumnHint hint;

  g_clear_pointer (&column->guess, vit_column_guess_free);
  if (column->is_ignored)
    {
      column->guess = vit_column_guess_new (VIT_TYPE_OF_TEXT, "left out, as you set it");
      return;
    }

  init_hint (self, column, may_reject, &hint);
  column->is_forced = word != NULL || hint.format != NULL;
  if (word != NULL)
    vit_type_of_from_word (word, &type);
  else if (hint.format != NULL)
    type = strstr (hint.format, "%H") || strstr (hint.format, "%I") ? VIT_TYPE_OF_TIMESTAMP
                                                                    : VIT_TYPE_OF_DATE;
  hint.type = column->is_forced ? &type : NULL;

  column->guess = column->kinds != 0 ? vit_cells_plan_guess (column, &hint)
                                     : vit_column_guess (&hint, column->values);
  column->is_lenient = !self->source->rejects_bad_cells && column->guess->n_unread > 0 &&
                       column->guess->type != VIT_TYPE_OF_TEXT &&
                       column->guess->type != VIT_TYPE_OF_ID;
}

static gboolean
check_name (VitReadPlan *self, GPtrArray *names, const char *name, const char *key, GError **error)
{
  const char *nearest;

  if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    return TRUE;

  nearest = vit_nearest (name, (const char *const *) names->pdata, names->len);
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
               "%s has no column “%s”, which %s names%s%s%s", self->source->path, name, key,
               nearest ? "; did you mean “" : "", nearest ? nearest : "", nearest ? "”?" : "");

  return FALSE;
}

static gboolean
check_words (VitReadPlan *self,
             GPtrArray *names,
             GHashTable *words,
             const char *key,
             GError **error)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!check_name (self, names, name, key, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_ignored (VitReadPlan *self, GPtrArray *names, GError **error)
{
  gboolean has_any = FALSE;

  for (guint i = 0; self->source->ignore != NULL && self->source->ignore[i] != NULL; i++)
    if (!check_name (self, names, self->source->ignore[i], "ignore", error))
      return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    has_any |= !((VitPlanColumn *) g_ptr_array_index (self->columns, i))->is_ignored;

  if (!has_any)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                 "%s has no column that is not in ignore; leave one of them in",
                 self->source->path);

  return has_any;
}

/**
 * vit_read_plan_check_words:
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_COLUMN if the source names a column that is not
 *   there
 */
gboolean
vit_read_plan_check_words (VitReadPlan *self, GError **error)
{
  const VitSource *source = self->source;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (names, ((VitPlanColumn *) g_ptr_array_index (self->columns, i))->name);

  return check_words (self, names, source->types, "types", error) &&
         check_words (self, names, source->date_formats, "date_formats", error) &&
         check_words (self, names, source->decimals, "decimals", error) &&
         check_ignored (self, names, error);
}

/**
 * vit_read_plan_new:
 * @reading: an open file
 *
 * Returns: (transfer full): how to read it, or %NULL with an error:
 *   %VIT_DATA_ERROR_SOURCE if it is no table, %VIT_DATA_ERROR_COLUMN if @source names a column
 *   that is not there
 */
VitReadPlan *
vit_read_plan_new (const VitReading *reading, GError **error)
{
  const VitTextSample *sample = reading->sample;
  g_autoptr (VitReadPlan) self = g_new0 (VitReadPlan, 1);
  guint n_records;

  self->source = vit_source_copy (reading->source);
  self->is_decimal_set = !is_auto (self->source->decimal) && reading->cells == NULL;
  set_word (&self->source->encoding, sample->encoding);
  if (!(reading->cells ? vit_cells_plan_head (self, reading->cells, error)
                       : vit_read_head (self, sample, error)) ||
      (!reading->is_one_of_many && !vit_read_plan_check_words (self, error)))
    return NULL;

  n_records = collect_values (self, sample);
  if (n_records == 0 && sample->is_whole)
    {
      set_error (self, error, "%s has a header but no rows; check whether its export has finished");
      return NULL;
    }

  resolve_decimal (self);
  for (guint i = 0; i < self->columns->len; i++)
    guess_column (self, g_ptr_array_index (self->columns, i), TRUE);

  return g_steal_pointer (&self);
}

static gboolean
is_same (const VitColumnGuess *a, const VitColumnGuess *b)
{
  return a->type == b->type && a->reading == b->reading && a->n_digits == b->n_digits &&
         a->markers->len == b->markers->len && g_strcmp0 (a->format, b->format) == 0;
}

/**
 * vit_read_plan_learn:
 * @column: the place of a column whose type was not set
 * @values: (element-type utf8): values of it that its guess did not read
 * @may_reject: whether so few of them were met that their lines may be left out
 *
 * Each value counts once, in however many rounds it is met.
 *
 * Returns: whether the column is to be read in another way now
 */
gboolean
vit_read_plan_learn (VitReadPlan *self, guint column, GPtrArray *values, gboolean may_reject)
{
  VitPlanColumn *learner = g_ptr_array_index (self->columns, column);
  VitColumnGuess *before = g_steal_pointer (&learner->guess);
  gboolean has_changed;

  if (learner->learned == NULL)
    learner->learned = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < values->len; i++)
    if (!g_hash_table_contains (learner->learned, g_ptr_array_index (values, i)))
      {
        char *value = g_strdup (g_ptr_array_index (values, i));

        g_ptr_array_add (learner->values, value);
        g_hash_table_add (learner->learned, value);
      }

  guess_column (self, learner, may_reject);
  has_changed = !is_same (before, learner->guess);
  vit_column_guess_free (before);

  return has_changed;
}
