/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-view-private.h"

#include <glib/gi18n.h>

#include "vit-type-words.h"

static void
add_item (GMenu *menu, const char *label, const char *action, const char *column)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action,
                                           column != NULL ? g_variant_new_string (column) : NULL);
  g_menu_append_item (menu, item);
}

static GMenu *
add_section (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);

  return section;
}

/* All types but the one that the column has. */
static GMenuModel *
make_types_menu (VitColumnPlace *place)
{
  GMenu *menu = g_menu_new ();

  for (VitTypeOf type = VIT_TYPE_OF_TEXT; type < VIT_TYPE_OF_ID; type++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (vit_type_words_get_name (type), NULL);

      if (type == vit_column_place_get_column_type (place))
        continue;
      g_menu_item_set_action_and_target_value (item, "grid.retype",
                                               g_variant_new ("(ss)",
                                                              vit_column_place_get_name (place),
                                                              vit_type_of_to_word (type)));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
add_view_sections (GMenu *menu, VitColumnPlace *place)
{
  const char *name = vit_column_place_get_name (place);
  GMenu *section = add_section (menu);

  add_item (section, _ ("Sort _Upwards"), "grid.sort-up", name);
  add_item (section, _ ("Sort _Downwards"), "grid.sort-down", name);
  add_item (section, _ ("Do _Not Sort"), "grid.sort-none", name);
  add_item (section, _ ("_Filter by a Value…"), "grid.filter", name);

  section = add_section (menu);
  if (vit_column_place_get_pinned (place))
    add_item (section, _ ("Un_pin"), "grid.unpin", name);
  else
    add_item (section, _ ("_Pin to the Left"), "grid.pin", name);
  add_item (section, _ ("Move _Left"), "grid.move-left", name);
  add_item (section, _ ("Move _Right"), "grid.move-right", name);
  add_item (section, _ ("_Hide"), "grid.hide", name);
}

static void
add_data_section (GMenu *menu, VitColumnPlace *place)
{
  const char *name = vit_column_place_get_name (place);
  VitTypeOf type = vit_column_place_get_column_type (place);
  g_autoptr (GMenuModel) types = make_types_menu (place);
  GMenu *section = add_section (menu);

  add_item (section, _ ("R_ename…"), "grid.rename", name);
  g_menu_append_submenu (section, _ ("Change _Type"), types);
  if (type != VIT_TYPE_OF_ID)
    add_item (section, _ ("Treat as _Identifier"), "grid.treat-as-id", name);
  add_item (section, _ ("Dr_op Column"), "grid.drop", name);
}

/**
 * vit_grid_view_make_column_menu:
 * @place: a column
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
vit_grid_view_make_column_menu (VitGridView *self, VitColumnPlace *place)
{
  GMenu *menu = g_menu_new ();

  add_view_sections (menu, place);
  add_data_section (menu, place);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_cell_menu (VitGridView *self, VitColumnPlace *place)
{
  GMenu *menu = g_menu_new ();
  GMenu *section = add_section (menu);
  g_autoptr (GMenuModel) column = vit_grid_view_make_column_menu (self, place);
  g_autofree char *title = g_strdup_printf (_ ("Column “%s”"), vit_column_place_get_name (place));

  add_item (section, _ ("_Copy Cell"), "grid.copy-cell", NULL);
  add_item (section, _ ("Copy _Rows"), "grid.copy-rows", NULL);
  add_item (section, _ ("Copy Rows _with Names"), "grid.copy-with-names", NULL);
  add_item (section, _ ("_Look into the Cell"), "grid.inspect", NULL);

  section = add_section (menu);
  add_item (section, _ ("_Show Only Rows with This Value"), "grid.keep-value", NULL);
  add_item (section, _ ("_Hide Rows with This Value"), "grid.hide-value", NULL);

  section = add_section (menu);
  add_item (section, _ ("R_eplace This Value…"), "grid.replace-value", NULL);
  add_item (section, _ ("_Drop Rows Like This"), "grid.drop-rows", NULL);

  section = add_section (menu);
  g_menu_append_submenu (section, title, column);

  return G_MENU_MODEL (menu);
}

static void
drop_closed (gpointer data)
{
  g_autoptr (VitGridView) self = data;

  if (self->popover != NULL && !gtk_widget_get_visible (self->popover))
    g_clear_pointer (&self->popover, gtk_widget_unparent);
}

/* It is done with only after its last signal, and after the action that closed it. */
static void
on_closed (VitGridView *self)
{
  g_idle_add_once (drop_closed, g_object_ref (self));
}

/**
 * vit_grid_view_close_popover:
 *
 * Closes a menu or a question. It is hidden first: the pointer may be in it.
 */
void
vit_grid_view_close_popover (VitGridView *self)
{
  GtkWidget *popover = g_steal_pointer (&self->popover);

  if (popover == NULL)
    return;

  g_signal_handlers_disconnect_by_func (popover, on_closed, self);
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_unparent (popover);
}

/**
 * vit_grid_view_show_popover:
 * @popover: (transfer floating): a menu or a question
 * @at: (nullable): a widget of the grid that it is about, if it is on screen
 */
void
vit_grid_view_show_popover (VitGridView *self, GtkWidget *popover, GtkWidget *at)
{
  GdkRectangle place = { gtk_widget_get_width (GTK_WIDGET (self)) / 2, 0, 1, 1 };
  graphene_rect_t bounds;

  if (at != NULL && gtk_widget_compute_bounds (at, GTK_WIDGET (self), &bounds))
    place = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                            MAX ((int) bounds.size.width, 1), MAX ((int) bounds.size.height, 1) };

  vit_grid_view_close_popover (self);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * vit_grid_view_find_heading:
 * @column: name of a column
 *
 * Returns: (transfer none) (nullable): its heading, if it is shown
 */
GtkWidget *
vit_grid_view_find_heading (VitGridView *self, const char *column)
{
  VitGridPane *panes[] = { self->front, self->main };

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      GtkColumnView *view = vit_grid_pane_get_view (panes[i]);
      GListModel *columns = gtk_column_view_get_columns (view);
      GtkWidget *heading =
          gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

      for (guint j = 0; heading != NULL && j < g_list_model_get_n_items (columns); j++)
        {
          g_autoptr (GtkColumnViewColumn) candidate = g_list_model_get_item (columns, j);
          VitGridColumn *wanted = vit_grid_view_find_column (self, column);

          if (wanted != NULL && vit_grid_column_get_view_column (wanted) == candidate)
            return heading;
          heading = gtk_widget_get_next_sibling (heading);
        }
    }

  return NULL;
}

static void
show_menu (VitGridView *self, GMenuModel *menu, GtkWidget *at)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  vit_grid_view_show_popover (self, popover, at);
}

/**
 * vit_grid_view_open_column_menu:
 * @column: name of a column
 * @at: (nullable): beside what
 *
 * Opens the menu that a heading opens.
 */
void
vit_grid_view_open_column_menu (VitGridView *self, const char *column, GtkWidget *at)
{
  VitColumnPlace *place = vit_column_layout_find (self->layout, column, NULL);
  g_autoptr (GMenuModel) menu = NULL;

  if (place == NULL)
    return;

  menu = vit_grid_view_make_column_menu (self, place);
  show_menu (self, menu, at);
}

/**
 * vit_grid_view_open_cell_menu:
 *
 * Opens what can be done with the marked cell.
 */
void
vit_grid_view_open_cell_menu (VitGridView *self)
{
  VitColumnPlace *place = self->layout != NULL && self->cursor_column != NULL
                              ? vit_column_layout_find (self->layout, self->cursor_column, NULL)
                              : NULL;
  g_autoptr (GMenuModel) menu = NULL;

  if (place == NULL || self->cursor_row == GTK_INVALID_LIST_POSITION)
    return;

  menu = make_cell_menu (self, place);
  show_menu (self, menu, vit_grid_view_find_cursor_cell (self));
}
