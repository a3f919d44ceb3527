/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-view-private.h"

#include <glib/gi18n.h>

#include "vit-ask-popover.h"
#include "vit-cell-inspector.h"
#include "vit-grid-steps.h"

/* Of a question: what it is about. */
#define COLUMN "vit-column"
#define VALUE "vit-value"

static void
sort_up (GtkWidget *widget, const char *action, GVariant *column)
{
  vit_grid_view_sort (VIT_GRID_VIEW (widget), g_variant_get_string (column, NULL), 1);
}

static void
sort_down (GtkWidget *widget, const char *action, GVariant *column)
{
  vit_grid_view_sort (VIT_GRID_VIEW (widget), g_variant_get_string (column, NULL), -1);
}

static void
sort_none (GtkWidget *widget, const char *action, GVariant *column)
{
  vit_grid_view_sort (VIT_GRID_VIEW (widget), g_variant_get_string (column, NULL), 0);
}

static void
filter (GtkWidget *widget, const char *action, GVariant *column)
{
  vit_grid_view_want_filter (VIT_GRID_VIEW (widget), g_variant_get_string (column, NULL));
}

static void
pin (GtkWidget *widget, const char *action, GVariant *column)
{
  vit_column_layout_set_pinned (VIT_GRID_VIEW (widget)->layout, g_variant_get_string (column, NULL),
                                g_str_equal (action, "grid.pin"));
}

static void
move_column (GtkWidget *widget, const char *action, GVariant *column)
{
  vit_column_layout_step (VIT_GRID_VIEW (widget)->layout, g_variant_get_string (column, NULL),
                          g_str_equal (action, "grid.move-left") ? -1 : 1);
}

static void
hide (GtkWidget *widget, const char *action, GVariant *column)
{
  vit_column_layout_set_hidden (VIT_GRID_VIEW (widget)->layout, g_variant_get_string (column, NULL),
                                TRUE);
}

/* Takes @step. */
static void
want (VitGridView *self, VitStep *step, const char *label)
{
  if (step == NULL)
    return;

  vit_grid_view_want_step (self, step, label);
  vit_step_unref (step);
}

/**
 * vit_grid_view_retype:
 * @columns: (array zero-terminated=1): names of columns
 * @type: what they are to be
 *
 * Asks for a step that gives them that type.
 */
void
vit_grid_view_retype (VitGridView *self, const char *const *columns, VitTypeOf type)
{
  want (self, vit_grid_steps_retype (columns, type), _ ("Change Type"));
}

static void
retype_column (VitGridView *self, const char *column, VitTypeOf type)
{
  const char *columns[] = { column, NULL };

  vit_grid_view_retype (self, columns, type);
}

static void
retype (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *column, *word;
  VitTypeOf type;

  g_variant_get (parameter, "(&s&s)", &column, &word);
  if (vit_type_of_from_word (word, &type))
    retype_column (VIT_GRID_VIEW (widget), column, type);
}

static void
treat_as_id (GtkWidget *widget, const char *action, GVariant *column)
{
  retype_column (VIT_GRID_VIEW (widget), g_variant_get_string (column, NULL), VIT_TYPE_OF_ID);
}

static void
drop (GtkWidget *widget, const char *action, GVariant *column)
{
  VitGridView *self = VIT_GRID_VIEW (widget);
  const char *columns[] = { g_variant_get_string (column, NULL), NULL };
  VitStep *step = vit_grid_steps_drop (self->layout, columns);

  if (step == NULL)
    vit_grid_view_say (self, _ ("A table needs at least one column"));
  want (self, step, _ ("Drop Column"));
}

static void
on_renamed (VitAskPopover *popover, const char *name, VitGridView *self)
{
  const char *column = g_object_get_data (G_OBJECT (popover), COLUMN);
  g_autofree char *text = NULL;

  if (*name == '\0')
    return;
  if (vit_column_layout_find (self->layout, name, NULL) != NULL)
    {
      text = g_strdup_printf (_ ("There is a column “%s” already"), name);
      vit_grid_view_say (self, text);
      return;
    }

  want (self, vit_grid_steps_rename (column, name), _ ("Rename Column"));
}

static void
rename_column (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitGridView *self = VIT_GRID_VIEW (widget);
  const char *column = g_variant_get_string (parameter, NULL);
  GtkWidget *popover = vit_ask_popover_new (_ ("Name of the column"), column, _ ("_Rename"));

  g_object_set_data_full (G_OBJECT (popover), COLUMN, g_strdup (column), g_free);
  g_signal_connect (popover, "answered", G_CALLBACK (on_renamed), self);
  vit_grid_view_show_popover (self, popover, vit_grid_view_find_heading (self, column));
}

/* The text of the marked cell, %NULL if it is missing; @column is %NULL if no cell is marked, or it
 * is not loaded yet. */
static char *
dup_value (VitGridView *self, const char **column)
{
  g_autoptr (VitGridRow) row = NULL;
  VitGridColumn *marked = vit_grid_view_get_cursor (self, &row);

  *column = NULL;
  if (marked == NULL || !vit_grid_row_get_loaded (row))
    return NULL;

  *column = vit_grid_column_get_name (marked);

  return vit_grid_row_dup_cell (row, vit_grid_column_get_number (marked),
                                vit_grid_column_get_column_type (marked));
}

static void
filter_by_value (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitGridView *self = VIT_GRID_VIEW (widget);
  gboolean keep = g_str_equal (action, "grid.keep-value");
  const char *column;
  g_autofree char *value = dup_value (self, &column);
  g_autoptr (VitRowCondition) condition = NULL;

  if (column == NULL)
    return;

  condition =
      value != NULL
          ? vit_row_condition_new_value (column, keep ? VIT_ROW_IS : VIT_ROW_IS_NOT, value)
          : vit_row_condition_new (column, keep ? VIT_ROW_MISSING : VIT_ROW_PRESENT, NULL, FALSE);
  vit_grid_view_add_condition (self, condition);
}

static void
on_replaced (VitAskPopover *popover, const char *text, VitGridView *self)
{
  want (self,
        vit_grid_steps_replace (g_object_get_data (G_OBJECT (popover), COLUMN),
                                g_object_get_data (G_OBJECT (popover), VALUE), text),
        _ ("Replace Value"));
}

static void
replace_value (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitGridView *self = VIT_GRID_VIEW (widget);
  const char *column;
  g_autofree char *value = dup_value (self, &column);
  g_autofree char *title = NULL;
  GtkWidget *popover;

  if (column == NULL)
    return;

  title = value != NULL
              ? g_strdup_printf (_ ("Instead of this value, everywhere in %s"), column)
              : g_strdup_printf (_ ("Instead of missing cells, everywhere in %s"), column);
  popover = vit_ask_popover_new (title, value != NULL ? value : "", _ ("_Replace"));
  g_object_set_data_full (G_OBJECT (popover), COLUMN, g_strdup (column), g_free);
  g_object_set_data_full (G_OBJECT (popover), VALUE, g_strdup (value), g_free);
  g_signal_connect (popover, "answered", G_CALLBACK (on_replaced), self);
  vit_grid_view_show_popover (self, popover, vit_grid_view_find_cursor_cell (self));
}

static void
drop_rows (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitGridView *self = VIT_GRID_VIEW (widget);
  const char *column;
  g_autofree char *value = dup_value (self, &column);
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GError) error = NULL;
  VitStep *step;

  if (column == NULL)
    return;

  fields = vit_grid_model_list_fields (self->model);
  step = vit_grid_steps_drop_rows (fields, column, value, &error);
  if (step == NULL)
    vit_grid_view_say (self, error->message);
  want (self, step, _ ("Drop Rows"));
}

static void
inspect (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitGridView *self = VIT_GRID_VIEW (widget);
  const char *column;
  g_autofree char *value = dup_value (self, &column);
  VitGridColumn *marked = column != NULL ? vit_grid_view_find_column (self, column) : NULL;

  if (marked == NULL)
    return;

  vit_grid_view_show_popover (self,
                              vit_cell_inspector_new (column,
                                                      vit_grid_column_get_column_type (marked),
                                                      self->cursor_row, value),
                              vit_grid_view_find_cursor_cell (self));
}

static void
open_cell_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vit_grid_view_open_cell_menu (VIT_GRID_VIEW (widget));
}

static void
copy_cell (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vit_grid_view_copy_cell (VIT_GRID_VIEW (widget));
}

static void
copy_rows (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vit_grid_view_copy_rows (VIT_GRID_VIEW (widget), g_str_equal (action, "grid.copy-with-names"));
}

/* Several rows, if they are selected, or else the marked cell. */
static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitGridView *self = VIT_GRID_VIEW (widget);
  GtkSelectionModel *rows = vit_grid_view_get_selection (self);
  g_autoptr (GtkBitset) selected = rows != NULL ? gtk_selection_model_get_selection (rows) : NULL;

  if (selected != NULL && gtk_bitset_get_size (selected) > 1)
    vit_grid_view_copy_rows (self, FALSE);
  else
    vit_grid_view_copy_cell (self);
}

/**
 * vit_grid_view_install_actions:
 * @widget_class: the class of #VitGridView
 *
 * Gives it the actions of its menus, and their keys.
 */
void
vit_grid_view_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "grid.sort-up", "s", sort_up },
    { "grid.sort-down", "s", sort_down },
    { "grid.sort-none", "s", sort_none },
    { "grid.filter", "s", filter },
    { "grid.pin", "s", pin },
    { "grid.unpin", "s", pin },
    { "grid.move-left", "s", move_column },
    { "grid.move-right", "s", move_column },
    { "grid.hide", "s", hide },
    { "grid.rename", "s", rename_column },
    { "grid.retype", "(ss)", retype },
    { "grid.treat-as-id", "s", treat_as_id },
    { "grid.drop", "s", drop },
    { "grid.keep-value", NULL, filter_by_value },
    { "grid.hide-value", NULL, filter_by_value },
    { "grid.replace-value", NULL, replace_value },
    { "grid.drop-rows", NULL, drop_rows },
    { "grid.inspect", NULL, inspect },
    { "grid.cell-menu", NULL, open_cell_menu },
    { "grid.copy", NULL, copy },
    { "grid.copy-cell", NULL, copy_cell },
    { "grid.copy-rows", NULL, copy_rows },
    { "grid.copy-with-names", NULL, copy_rows },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "grid.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "grid.copy-with-names", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "grid.cell-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "grid.cell-menu",
                                       NULL);
}
