/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-book-plan.h"

#include "vit-chart-table.h"
#include "vit-data-exhibits.h"

/* Rows above the first row of data: title, subtitle, an empty one, header. */
#define ROWS_ABOVE 4

static void
entry_free (gpointer data)
{
  VitBookEntry *self = data;

  g_clear_pointer (&self->own_table, vit_table_free);
  g_free (self->name);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->exhibit);
  g_free (self->next);
  g_free (self);
}

/* The part of @text that has no more than @length UTF-16 units: that is how Excel counts, so a flag
 * or a smile is two. What is longer ends in "…", after a word if the last one began late. */
static char *
cut (const char *text, guint length)
{
  const char *p, *word = NULL, *end = text;
  guint n = 0;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      n += g_utf8_get_char (p) > 0xffff ? 2 : 1;
      if (n > length)
        break;
      if (*p == ' ' && n > length / 2)
        word = p;
      if (n < length)
        end = g_utf8_next_char (p);
    }
  if (*p == '\0')
    return g_strdup (text);

  return g_strdup_printf ("%.*s…", (int) ((word != NULL ? word : end) - text), text);
}

static gboolean
take_name (GHashTable *taken, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_hash_table_add (taken, g_steal_pointer (&folded));
}

/* @title without the characters that Excel refuses, and with single spaces for what is left out. */
static char *
make_acceptable (const char *title)
{
  g_autofree char *valid = g_utf8_make_valid (title, -1);
  GString *text = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p++)
    if (strchr ("[]:*?/\\ ", *p) == NULL && (guchar) *p >= 32)
      g_string_append_c (text, *p);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');

  g_strchomp (text->str);
  while (*text->str == '\'')
    memmove (text->str, text->str + 1, strlen (text->str));

  return g_string_free (text, FALSE);
}

/**
 * vit_book_make_name:
 * @taken: case-folded names that are taken; the new one is added
 * @title: what the sheet should be called
 *
 * Returns: (transfer full): a name that Excel accepts: 31 characters at most, none of `[]:*?/\`,
 *   no apostrophe at an end, not "History", and unlike all others in a case-blind comparison
 */
char *
vit_book_make_name (GHashTable *taken, const char *title)
{
  g_autofree char *valid = make_acceptable (title);
  g_autofree char *name = NULL;

  name = cut (valid, VIT_SHEET_MAX_NAME);
  while (g_str_has_suffix (name, "'"))
    name[strlen (name) - 1] = '\0';
  if (*name == '\0' || g_ascii_strcasecmp (name, "History") == 0)
    {
      char *other = g_strconcat ("_", name, NULL);

      g_free (name);
      name = other;
    }

  for (guint n = 2; !take_name (taken, name); n++)
    {
      g_autofree char *suffix = g_strdup_printf (" (%u)", n);
      g_autofree char *stem = cut (valid, VIT_SHEET_MAX_NAME - strlen (suffix));

      g_free (name);
      name = g_strconcat (stem, suffix, NULL);
    }

  return g_steal_pointer (&name);
}

static VitBookEntry *
add_entry (VitBookPlan *self, const VitTable *table, const char *name, const char *title)
{
  VitBookEntry *entry = g_new0 (VitBookEntry, 1);

  entry->name = vit_book_make_name (self->names, name);
  entry->title = g_strdup (title);
  entry->table = table;
  entry->n_rows = vit_frame_get_n_rows (table->frame);
  g_ptr_array_add (self->entries, entry);

  return entry;
}

static const char *
get_table_title (const VitTable *table)
{
  return table->title != NULL && *table->title != '\0' ? table->title : table->name;
}

/* Makes further entries of what is more than one sheet can hold. */
static void
split (VitBookPlan *self, VitBookEntry *entry)
{
  gsize most = VIT_SHEET_MAX_ROWS - (entry->is_contact ? 1 : ROWS_ABOVE);

  while (entry->n_rows > most)
    {
      gsize first = entry->first_row + most, n_rows = entry->n_rows - most;
      VitBookEntry *rest = add_entry (self, entry->table, entry->name, entry->title);

      rest->first_row = first;
      rest->n_rows = n_rows;
      rest->is_contact = entry->is_contact;
      entry->n_rows = most;
      entry->next = g_strdup (rest->name);
      entry = rest;
    }
}

/* The table that the result has by the name of @exhibit's own: they hold the same. */
static const VitTable *
find_table (const VitResult *result, const VitExhibit *exhibit)
{
  const VitTable *table =
      exhibit->table != NULL ? vit_result_find_table (result, exhibit->table->name) : NULL;

  return table != NULL ? table : exhibit->table;
}

/* A sheet that shows @chart with its data beside it. */
static void
add_chart (VitBookPlan *self,
           const VitResult *result,
           const VitExhibit *exhibit,
           const VitChart *chart)
{
  const char *name = chart->title != NULL ? chart->title : exhibit->title;
  VitTable *table = vit_chart_to_table (chart, result->language, exhibit->id, name);
  VitBookEntry *entry = add_entry (self, table, name, exhibit->title);

  entry->own_table = table;
  entry->exhibit = g_strdup (exhibit->id);
  entry->subtitle = g_strdup (exhibit->subtitle);
  entry->chart = chart;
  entry->is_map = vit_chart_is_map (chart);
}

static void
add_exhibit (VitBookPlan *self,
             const VitResult *result,
             const VitExhibit *exhibit,
             GHashTable *used)
{
  const VitTable *table = find_table (result, exhibit);
  gboolean charted = FALSE;

  if (table != NULL && g_hash_table_add (used, table->name))
    {
      VitBookEntry *entry = add_entry (self, table, get_table_title (table), exhibit->title);

      entry->exhibit = g_strdup (exhibit->id);
      entry->subtitle = g_strdup (exhibit->subtitle);
      charted =
          exhibit->chart != NULL && vit_chart_find_columns (exhibit->chart, table, NULL, NULL);
      entry->chart = charted ? exhibit->chart : NULL;
      split (self, entry);
    }

  if (exhibit->chart != NULL && !charted)
    add_chart (self, result, exhibit, exhibit->chart);
  if (exhibit->other != NULL)
    add_chart (self, result, exhibit, exhibit->other);
}

/* The audit of the imports, how their columns were read, and the recipes. */
static void
add_data (VitBookPlan *self, const VitResult *result, GHashTable *used)
{
  VitExhibit *notes = vit_notes_exhibit_new (result->sources, result->language);
  VitExhibit *types = vit_types_exhibit_new (result->sources, result->language);

  if (result->sources->len > 0)
    g_ptr_array_add (self->data, vit_import_exhibit_new (result->sources, result->language));
  if (notes != NULL)
    g_ptr_array_add (self->data, notes);
  if (types != NULL)
    g_ptr_array_add (self->data, types);
  for (guint i = 0; i < result->recipes->len; i++)
    {
      const VitRecipeReport *report = g_ptr_array_index (result->recipes, i);

      if (vit_recipe_get_n_steps (report->recipe) > 0)
        g_ptr_array_add (self->data, vit_recipe_exhibit_new (report, result->recipe_tables[i],
                                                             result->language));
    }
  for (guint i = 0; i < self->data->len; i++)
    add_exhibit (self, result, g_ptr_array_index (self->data, i), used);
}

/**
 * vit_book_plan_new:
 * @result: what the workbook is to show; must live as long as the plan
 * @summary_name: the name of the summary's sheet, which is taken
 *
 * Exhibits come first, in their order, each with its table; then the audit of the imports and the
 * recipes; then the tables that no exhibit shows; then the contact lists. Cards and texts are for
 * the deck.
 *
 * Returns: (transfer full): the sheets
 */
VitBookPlan *
vit_book_plan_new (const VitResult *result, const char *summary_name)
{
  VitBookPlan *self = g_new0 (VitBookPlan, 1);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->data = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_exhibit_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  take_name (self->names, summary_name);

  for (guint i = 0; i < result->exhibits->len; i++)
    {
      const VitExhibit *exhibit = g_ptr_array_index (result->exhibits, i);

      if (exhibit->kind == VIT_EXHIBIT_CHART || exhibit->kind == VIT_EXHIBIT_TABLE)
        add_exhibit (self, result, exhibit, used);
    }
  add_data (self, result, used);
  for (guint i = 0; i < result->tables->len; i++)
    {
      const VitTable *table = g_ptr_array_index (result->tables, i);

      if (g_hash_table_add (used, table->name))
        split (self, add_entry (self, table, get_table_title (table), get_table_title (table)));
    }
  for (guint i = 0; i < result->contacts->len; i++)
    {
      const VitTable *table = g_ptr_array_index (result->contacts, i);
      VitBookEntry *entry =
          add_entry (self, table, get_table_title (table), get_table_title (table));

      entry->is_contact = TRUE;
      split (self, entry);
    }

  return self;
}

void
vit_book_plan_free (VitBookPlan *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->data);
  g_hash_table_unref (self->names);
  g_free (self);
}

/**
 * vit_book_plan_find:
 * @exhibit: (nullable): id of an exhibit
 *
 * Returns: (transfer none) (nullable): the first sheet that shows it
 */
const VitBookEntry *
vit_book_plan_find (const VitBookPlan *self, const char *exhibit)
{
  for (guint i = 0; exhibit != NULL && i < self->entries->len; i++)
    {
      const VitBookEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_strcmp0 (entry->exhibit, exhibit) == 0)
        return entry;
    }

  return NULL;
}

/**
 * vit_book_plan_count_cells:
 *
 * Returns: how many cells all tables have
 */
gsize
vit_book_plan_count_cells (const VitBookPlan *self)
{
  gsize n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const VitBookEntry *entry = g_ptr_array_index (self->entries, i);

      n += entry->n_rows * vit_frame_get_n_columns (entry->table->frame);
    }

  return n;
}
