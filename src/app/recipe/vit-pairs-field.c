/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-pairs-field.h"

#include <glib/gi18n.h>

#include "vit-pair-row.h"

struct _VitPairsField
{
  VitStepField parent_instance;

  AdwPreferencesGroup *group; /* borrowed: the widget */
  GPtrArray *rows;            /* owned, of borrowed VitPairRow */
  GPtrArray *other;           /* owned (nullable), of VitField: columns of the joined table */
  gboolean following;         /* it adapts by itself: changes are not the user's */
  gboolean chosen;            /* the user, or a step, said which keys */
};

G_DEFINE_FINAL_TYPE (VitPairsField, vit_pairs_field, VIT_TYPE_STEP_FIELD)

static void
on_row_changed (VitPairsField *self)
{
  if (self->following)
    return;

  self->chosen = TRUE;
  vit_step_field_changed (VIT_STEP_FIELD (self));
}

static void
on_row_removed (VitPairsField *self, VitPairRow *row)
{
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (self->group, GTK_WIDGET (row));
  vit_step_field_changed (VIT_STEP_FIELD (self));
}

static gboolean
has_left (VitPairsField *self, const char *left)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (g_strcmp0 (vit_pair_row_get_left (self->rows->pdata[i]), left) == 0)
        return TRUE;
    }

  return FALSE;
}

static VitPairRow *
add_row (VitPairsField *self)
{
  VitStepField *field = VIT_STEP_FIELD (self);
  VitFieldKind kind = vit_step_field_get_spec (field)->kind;
  GtkWidget *row = vit_pair_row_new (kind, vit_step_field_get_scope (field));

  if (kind == VIT_FIELD_KEYS && self->other != NULL)
    vit_pair_row_set_other (VIT_PAIR_ROW (row), self->other);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_row_removed), self, G_CONNECT_SWAPPED);

  return VIT_PAIR_ROW (row);
}

/* A line more, about a column that has none yet. */
static void
on_add (VitPairsField *self)
{
  VitStepField *field = VIT_STEP_FIELD (self);
  VitFieldKind kind = vit_step_field_get_spec (field)->kind;
  GPtrArray *fields = vit_step_field_get_scope (field)->fields;
  const char *free_column = NULL;
  VitPairRow *row;

  for (guint i = 0; i < fields->len && free_column == NULL; i++)
    {
      const VitField *column = g_ptr_array_index (fields, i);

      if (!has_left (self, column->name))
        free_column = column->name;
    }
  row = add_row (self);
  if (free_column != NULL && kind != VIT_FIELD_VALUES && kind != VIT_FIELD_AGGREGATES)
    vit_pair_row_read (row, free_column, NULL, NULL);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
  vit_step_field_changed (field);
}

static GtkWidget *
vit_pairs_field_build (VitStepField *field)
{
  VitPairsField *self = VIT_PAIRS_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("Add a _Line"));

  self->group = ADW_PREFERENCES_GROUP (group);
  adw_preferences_group_set_title (self->group, _ (spec->label));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (self->group, add);
  add_row (self);

  return group;
}

static void
vit_pairs_field_read (VitStepField *field, JsonObject *step)
{
  VitPairsField *self = VIT_PAIRS_FIELD (field);
  const char *key = vit_step_field_get_spec (field)->key;
  JsonObject *pairs, *formats;
  JsonObjectIter iter;
  const char *left;
  JsonNode *right;

  if (!json_object_has_member (step, key))
    return;

  self->chosen = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  pairs = json_object_get_object_member (step, key);
  formats = json_object_has_member (step, "formats")
                ? json_object_get_object_member (step, "formats")
                : NULL;
  json_object_iter_init_ordered (&iter, pairs);
  while (json_object_iter_next_ordered (&iter, &left, &right))
    vit_pair_row_read (add_row (self), left, right,
                       formats != NULL ? json_object_get_member (formats, left) : NULL);
}

/* Adds one pair to @pairs, and its patterns to @formats. A line in which nothing is said yet is
 * passed over. */
static gboolean
write_row (VitPairsField *self,
           VitPairRow *row,
           JsonObject *pairs,
           JsonObject *formats,
           GError **error)
{
  VitStepField *field = VIT_STEP_FIELD (self);
  const char *left = vit_pair_row_get_left (row);
  g_autoptr (JsonNode) right = vit_pair_row_dup_right (row);
  JsonNode *format = vit_pair_row_dup_format (row);

  if (format != NULL)
    json_object_set_member (formats, left, format);
  if (left == NULL || *left == '\0' || right == NULL)
    return TRUE;
  if (json_object_has_member (pairs, left))
    {
      g_autofree char *text = g_strdup_printf (_ ("“%s” is there twice"), left);

      return vit_step_field_fail (field, text, error);
    }
  json_object_set_member (pairs, left, g_steal_pointer (&right));

  return TRUE;
}

static gboolean
vit_pairs_field_write (VitStepField *field, JsonObject *step, GError **error)
{
  VitPairsField *self = VIT_PAIRS_FIELD (field);
  g_autoptr (JsonObject) pairs = json_object_new ();
  g_autoptr (JsonObject) formats = json_object_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!write_row (self, self->rows->pdata[i], pairs, formats, error))
        return FALSE;
    }
  if (json_object_get_size (pairs) == 0)
    return vit_step_field_fail (field, _ ("at least one complete line is needed"), error);

  json_object_set_object_member (step, vit_step_field_get_spec (field)->key,
                                 g_steal_pointer (&pairs));
  if (json_object_get_size (formats) > 0)
    json_object_set_object_member (step, "formats", g_steal_pointer (&formats));

  return TRUE;
}

/* A column of the same name is the likeliest key. */
static void
choose_same_name (VitPairsField *self, VitStepScope *scope)
{
  for (guint i = 0; i < self->other->len; i++)
    {
      const VitField *column = g_ptr_array_index (self->other, i);
      g_autoptr (JsonNode) right = NULL;

      if (vit_step_scope_find (scope, column->name) == NULL)
        continue;
      right = json_node_init_string (json_node_alloc (), column->name);
      vit_pair_row_read (self->rows->pdata[0], column->name, right, NULL);
      return;
    }
}

/* Keys are of the table that is chosen above. */
static void
vit_pairs_field_follow (VitStepField *field, JsonObject *step)
{
  VitPairsField *self = VIT_PAIRS_FIELD (field);
  VitStepScope *scope = vit_step_field_get_scope (field);
  const char *name = json_object_get_string_member_with_default (step, "table", NULL);
  VitTableItem *table;

  if (vit_step_field_get_spec (field)->kind != VIT_FIELD_KEYS || name == NULL)
    return;
  table = vit_step_scope_find_table (scope, name);
  if (table == NULL || vit_table_item_get_info (table)->fields == self->other)
    return;

  self->following = TRUE;
  g_clear_pointer (&self->other, g_ptr_array_unref);
  self->other = g_ptr_array_ref (vit_table_item_get_info (table)->fields);
  for (guint i = 0; i < self->rows->len; i++)
    vit_pair_row_set_other (self->rows->pdata[i], self->other);
  if (self->rows->len == 1 && !self->chosen)
    choose_same_name (self, scope);
  self->following = FALSE;
}

static void
vit_pairs_field_finalize (GObject *object)
{
  VitPairsField *self = VIT_PAIRS_FIELD (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->other, g_ptr_array_unref);

  G_OBJECT_CLASS (vit_pairs_field_parent_class)->finalize (object);
}

static void
vit_pairs_field_class_init (VitPairsFieldClass *klass)
{
  VitStepFieldClass *field_class = VIT_STEP_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vit_pairs_field_finalize;
  field_class->build = vit_pairs_field_build;
  field_class->read = vit_pairs_field_read;
  field_class->write = vit_pairs_field_write;
  field_class->follow = vit_pairs_field_follow;
}

static void
vit_pairs_field_init (VitPairsField *self)
{
  self->rows = g_ptr_array_new ();
}
