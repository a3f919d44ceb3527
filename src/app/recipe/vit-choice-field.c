/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-choice-field.h"

#include <glib/gi18n.h>

#include "vit-type-words.h"

struct _VitChoiceField
{
  VitStepField parent_instance;

  AdwComboRow *row; /* borrowed: the widget */
  GPtrArray *words; /* owned, of texts: what the step has for each entry; %NULL: no key */
};

G_DEFINE_FINAL_TYPE (VitChoiceField, vit_choice_field, VIT_TYPE_STEP_FIELD)

static void
add (VitChoiceField *self, GtkStringList *labels, const char *word, const char *label)
{
  g_ptr_array_add (self->words, g_strdup (word));
  gtk_string_list_append (labels, label);
}

static void
add_entries (VitChoiceField *self, GtkStringList *labels)
{
  VitStepField *field = VIT_STEP_FIELD (self);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  const VitStepScope *scope = vit_step_field_get_scope (field);

  if (spec->flags & VIT_FIELD_OPTIONAL)
    add (self, labels, NULL, _ ("None"));

  for (guint i = 0; spec->words[i] != NULL; i++)
    add (self, labels, spec->words[i], _ (spec->labels[i]));
  for (guint i = 0; spec->kind == VIT_FIELD_TABLE && i < scope->tables->len; i++)
    {
      const char *name = vit_table_item_get_name (g_ptr_array_index (scope->tables, i));

      add (self, labels, name, name);
    }
  for (guint i = 0; spec->kind == VIT_FIELD_COLUMN && i < scope->fields->len; i++)
    {
      const VitField *column = g_ptr_array_index (scope->fields, i);

      if (vit_step_field_wants (field, column->type))
        add (self, labels, column->name, column->name);
    }
}

/* Below the question, what kind of column was chosen. */
static void
show_type (VitChoiceField *self)
{
  VitStepField *field = VIT_STEP_FIELD (self);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  guint selected = adw_combo_row_get_selected (self->row);
  const char *word = selected < self->words->len ? g_ptr_array_index (self->words, selected) : NULL;
  const VitField *column;

  if (spec->kind != VIT_FIELD_COLUMN)
    return;
  column = word != NULL ? vit_step_scope_find (vit_step_field_get_scope (field), word) : NULL;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row),
                               column != NULL ? vit_type_words_get_name (column->type) : "");
}

static void
on_changed (VitChoiceField *self)
{
  show_type (self);
  vit_step_field_changed (VIT_STEP_FIELD (self));
}

static GtkWidget *
vit_choice_field_build (VitStepField *field)
{
  VitChoiceField *self = VIT_CHOICE_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  self->row = ADW_COMBO_ROW (row);
  add_entries (self, labels);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (spec->label));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  if (spec->help != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (spec->help));
  adw_combo_row_set_model (self->row, G_LIST_MODEL (labels));
  show_type (self);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);

  return row;
}

/* A column or table that is gone stays to be seen: another one in its place would be a change that
 * nobody asked for. */
static void
add_missing (VitChoiceField *self, const char *word)
{
  g_autofree char *label = g_strdup_printf (_ ("%s (not there)"), word);

  add (self, GTK_STRING_LIST (adw_combo_row_get_model (self->row)), word, label);
  adw_combo_row_set_selected (self->row, self->words->len - 1);
}

static void
vit_choice_field_read (VitStepField *field, JsonObject *step)
{
  VitChoiceField *self = VIT_CHOICE_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  gboolean aside = spec->flags & VIT_FIELD_ASIDE;
  JsonNode *node = json_object_get_member (step, spec->key);
  const char *said =
      node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < self->words->len; i++)
    {
      const char *word = g_ptr_array_index (self->words, i);

      if (aside ? json_object_has_member (step, word) : g_strcmp0 (word, said) == 0)
        {
          adw_combo_row_set_selected (self->row, i);
          found = TRUE;
        }
    }
  if (!found && said != NULL)
    add_missing (self, said);
  show_type (self);
}

/* A choice that is no key is written even so, for the other fields; the form takes it out again. */
static gboolean
vit_choice_field_write (VitStepField *field, JsonObject *step, GError **error)
{
  VitChoiceField *self = VIT_CHOICE_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  guint selected = adw_combo_row_get_selected (self->row);

  if (selected >= self->words->len)
    return vit_step_field_fail (field,
                                spec->kind == VIT_FIELD_TABLE
                                    ? _ ("there is no other table in the project")
                                    : _ ("there is no column that fits"),
                                error);
  if (g_ptr_array_index (self->words, selected) != NULL)
    json_object_set_string_member (step, spec->key, g_ptr_array_index (self->words, selected));

  return TRUE;
}

static void
vit_choice_field_finalize (GObject *object)
{
  g_ptr_array_unref (VIT_CHOICE_FIELD (object)->words);

  G_OBJECT_CLASS (vit_choice_field_parent_class)->finalize (object);
}

static void
vit_choice_field_class_init (VitChoiceFieldClass *klass)
{
  VitStepFieldClass *field_class = VIT_STEP_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vit_choice_field_finalize;
  field_class->build = vit_choice_field_build;
  field_class->read = vit_choice_field_read;
  field_class->write = vit_choice_field_write;
}

static void
vit_choice_field_init (VitChoiceField *self)
{
  self->words = g_ptr_array_new_with_free_func (g_free);
}
