/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-entry-field.h"

#include <glib/gi18n.h>
#include <math.h>

#include "vit-json.h"

struct _VitEntryField
{
  VitStepField parent_instance;

  GtkEditable *entry; /* borrowed: the widget */
  gboolean following; /* it adapts by itself: changes are not the user's */
  gboolean said;      /* the user, or a step, said what it is */
};

G_DEFINE_FINAL_TYPE (VitEntryField, vit_entry_field, VIT_TYPE_STEP_FIELD)

/* Digits as a JSON file has them; no more of them than needed. */
static void
set_number (VitEntryField *self, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    gtk_editable_set_text (self->entry, "");
  else
    gtk_editable_set_text (self->entry, g_ascii_formatd (text, sizeof text, "%.15g", number));
}

/* With a point or a comma, whichever the reader's language has. */
static gboolean
parse_number (const char *text, double *number)
{
  g_autofree char *tidy = g_strdelimit (g_strstrip (g_strdup (text)), ",", '.');
  char *end;

  *number = g_ascii_strtod (tidy, &end);

  return *tidy != '\0' && *end == '\0' && isfinite (*number);
}

static void
on_changed (VitEntryField *self)
{
  if (self->following)
    return;

  self->said = TRUE;
  vit_step_field_changed (VIT_STEP_FIELD (self));
}

static GtkWidget *
vit_entry_field_build (VitStepField *field)
{
  VitEntryField *self = VIT_ENTRY_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  GtkWidget *row = adw_entry_row_new ();

  self->entry = GTK_EDITABLE (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (spec->label));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  if (spec->help != NULL)
    gtk_widget_set_tooltip_text (row, _ (spec->help));
  if (spec->kind == VIT_FIELD_NUMBER)
    set_number (self, spec->usual);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return row;
}

static void
vit_entry_field_read (VitStepField *field, JsonObject *step)
{
  VitEntryField *self = VIT_ENTRY_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  JsonNode *node = json_object_get_member (step, spec->key);
  g_autofree char *text = NULL;

  self->said = TRUE;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    {
      if (spec->kind == VIT_FIELD_NUMBER && (spec->flags & VIT_FIELD_OPTIONAL))
        gtk_editable_set_text (self->entry, "");
      return;
    }

  if (spec->kind == VIT_FIELD_NUMBER)
    {
      set_number (self, json_node_get_double (node));
      return;
    }
  /* A value may be a number or true, which is written as it is. */
  text = json_node_get_value_type (node) == G_TYPE_STRING ? g_strdup (json_node_get_string (node))
                                                          : vit_json_write (node, FALSE);
  gtk_editable_set_text (self->entry, g_strchomp (text));
}

static gboolean
write_number (VitStepField *field, const char *text, JsonObject *step, GError **error)
{
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  double number;

  if (*text == '\0' && (spec->flags & VIT_FIELD_OPTIONAL))
    return TRUE;
  if (!parse_number (text, &number))
    return vit_step_field_fail (field, _ ("a number is needed"), error);
  if (!(number >= spec->low && number <= spec->high))
    return vit_step_field_fail (field, _ ("the number cannot be that small or great"), error);

  json_object_set_member (step, spec->key, vit_json_number (number));

  return TRUE;
}

static gboolean
vit_entry_field_write (VitStepField *field, JsonObject *step, GError **error)
{
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  const char *text = gtk_editable_get_text (VIT_ENTRY_FIELD (field)->entry);

  if (spec->kind == VIT_FIELD_NUMBER)
    return write_number (field, text, step, error);
  if (*text == '\0' && (spec->flags & VIT_FIELD_OPTIONAL))
    return TRUE;
  if (*text == '\0' && !(spec->flags & VIT_FIELD_EMPTY))
    return vit_step_field_fail (field, _ ("a text is needed"), error);

  json_object_set_string_member (step, spec->key, text);

  return TRUE;
}

/* Whether a column of @table, but for keys, is called as one of this table is. */
static gboolean
has_clash (VitStepScope *scope, VitTableItem *table, JsonObject *step)
{
  GPtrArray *fields = vit_table_item_get_info (table)->fields;
  JsonObject *keys =
      json_object_has_member (step, "on") ? json_object_get_object_member (step, "on") : NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (fields, i);

      if (vit_step_scope_find (scope, field->name) != NULL &&
          (keys == NULL || !json_object_has_member (keys, field->name)))
        return TRUE;
    }

  return FALSE;
}

/* A prefix that nobody chose is the name of the table, if its columns need one. */
static void
vit_entry_field_follow (VitStepField *field, JsonObject *step)
{
  VitEntryField *self = VIT_ENTRY_FIELD (field);
  VitStepScope *scope = vit_step_field_get_scope (field);
  const char *name = json_object_get_string_member_with_default (step, "table", "");
  VitTableItem *table = vit_step_scope_find_table (scope, name);
  g_autofree char *prefix = NULL;

  if (!(vit_step_field_get_spec (field)->flags & VIT_FIELD_PREFIX) || table == NULL || self->said)
    return;

  prefix = has_clash (scope, table, step) ? g_strconcat (name, "_", NULL) : g_strdup ("");
  self->following = TRUE;
  if (!g_str_equal (gtk_editable_get_text (self->entry), prefix))
    gtk_editable_set_text (self->entry, prefix);
  self->following = FALSE;
}

static void
vit_entry_field_class_init (VitEntryFieldClass *klass)
{
  VitStepFieldClass *field_class = VIT_STEP_FIELD_CLASS (klass);

  field_class->build = vit_entry_field_build;
  field_class->read = vit_entry_field_read;
  field_class->write = vit_entry_field_write;
  field_class->follow = vit_entry_field_follow;
}

static void
vit_entry_field_init (VitEntryField *self)
{
}
