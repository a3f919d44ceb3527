/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-scope.h"

/**
 * vit_step_scope_new:
 * @fields: (element-type VitField): the columns before the step
 * @tables: (element-type VitTableItem): all tables of the project
 * @own: the table that the step belongs to
 *
 * Returns: (transfer full): a new scope
 */
VitStepScope *
vit_step_scope_new (GPtrArray *fields, GListModel *tables, const char *own)
{
  VitStepScope *self = g_rc_box_new0 (VitStepScope);

  self->fields = g_ptr_array_ref (fields);
  self->tables = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (VitTableItem) item = g_list_model_get_item (tables, i);

      if (!g_str_equal (vit_table_item_get_name (item), own))
        g_ptr_array_add (self->tables, g_steal_pointer (&item));
    }

  return self;
}

VitStepScope *
vit_step_scope_ref (VitStepScope *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VitStepScope *self = data;

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->tables);
}

void
vit_step_scope_unref (VitStepScope *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * vit_step_scope_find:
 * @column: a name
 *
 * Returns: (transfer none) (nullable): the column of that name
 */
const VitField *
vit_step_scope_find (const VitStepScope *self, const char *column)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (self->fields, i);

      if (g_ascii_strcasecmp (field->name, column) == 0)
        return field;
    }

  return NULL;
}

/**
 * vit_step_scope_find_table:
 *
 * Returns: (transfer none) (nullable): the other table of that name
 */
VitTableItem *
vit_step_scope_find_table (const VitStepScope *self, const char *name)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      VitTableItem *item = g_ptr_array_index (self->tables, i);

      if (g_str_equal (vit_table_item_get_name (item), name))
        return item;
    }

  return NULL;
}
