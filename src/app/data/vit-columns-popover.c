/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-columns-popover.h"

#include <glib/gi18n.h>

#include "vit-column-row.h"
#include "vit-type-words.h"

struct _VitColumnsPopover
{
  GtkPopover parent_instance;

  VitGridView *grid; /* owned (nullable) */

  GtkSearchEntry *search;      /* template */
  GtkListView *list;           /* template */
  GtkFilterListModel *found;   /* template */
  GtkMultiSelection *selected; /* template */
  GtkStringFilter *filter;     /* template */
  GtkWidget *up;               /* template */
  GtkWidget *down;             /* template */
  GtkMenuButton *types;        /* template */
  GtkLabel *count;             /* template */
  GtkCheckButton *summaries;   /* template */
};

G_DEFINE_FINAL_TYPE (VitColumnsPopover, vit_columns_popover, GTK_TYPE_POPOVER)

static VitColumnLayout *
get_layout (VitColumnsPopover *self)
{
  return self->grid != NULL ? vit_grid_view_get_layout (self->grid) : NULL;
}

/* The names of the selected columns, in their order. */
static GStrv
list_selected (VitColumnsPopover *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GListModel *found = G_LIST_MODEL (self->selected);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (VitColumnPlace) place = g_list_model_get_item (found, i);

      if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selected), i))
        g_strv_builder_add (names, vit_column_place_get_name (place));
    }

  return g_strv_builder_end (names);
}

static void
select_names (VitColumnsPopover *self, const char *const *names)
{
  GListModel *found = G_LIST_MODEL (self->selected);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (VitColumnPlace) place = g_list_model_get_item (found, i);

      if (g_strv_contains (names, vit_column_place_get_name (place)))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selected), i, FALSE);
    }
}

static void
on_selection_changed (VitColumnsPopover *self)
{
  g_auto (GStrv) names = list_selected (self);
  gboolean any = names[0] != NULL;

  gtk_widget_set_sensitive (self->up, any);
  gtk_widget_set_sensitive (self->down, any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->types), any);
}

static void
show_count (VitColumnsPopover *self)
{
  VitColumnLayout *layout = get_layout (self);
  guint n = layout != NULL ? vit_column_layout_get_n_columns (layout) : 0;
  g_autofree char *text = NULL;

  if (layout == NULL)
    return;

  text = g_strdup_printf (ngettext ("%1$u of %2$u column is shown",
                                    "%1$u of %2$u columns are shown", n),
                          vit_column_layout_get_n_shown (layout), n);
  gtk_label_set_label (self->count, text);
}

/* Each selected column one place further, beginning with the one that goes first. */
static void
move_selected (VitColumnsPopover *self, int direction)
{
  VitColumnLayout *layout = get_layout (self);
  g_auto (GStrv) names = list_selected (self);
  guint n = g_strv_length (names);

  for (guint i = 0; layout != NULL && i < n; i++)
    {
      const char *name = names[direction < 0 ? i : n - 1 - i];
      guint position;

      if (vit_column_layout_find (layout, name, &position) != NULL &&
          (direction > 0 || position > 0))
        vit_column_layout_move (layout, name, position + (guint) direction);
    }
  select_names (self, (const char *const *) names);
}

static void
move_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_selected (VIT_COLUMNS_POPOVER (widget), -1);
}

static void
move_down (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_selected (VIT_COLUMNS_POPOVER (widget), 1);
}

static void
show_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitColumnLayout *layout = get_layout (VIT_COLUMNS_POPOVER (widget));

  if (layout != NULL)
    vit_column_layout_show_all (layout);
}

static void
retype (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitColumnsPopover *self = VIT_COLUMNS_POPOVER (widget);
  g_auto (GStrv) names = list_selected (self);
  VitTypeOf type;

  if (names[0] == NULL || !vit_type_of_from_word (g_variant_get_string (parameter, NULL), &type))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  vit_grid_view_retype (self->grid, (const char *const *) names, type);
}

static void
on_setup (VitColumnsPopover *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, vit_column_row_new ());
}

static void
on_bind (VitColumnsPopover *self, GtkListItem *item)
{
  vit_column_row_show (VIT_COLUMN_ROW (gtk_list_item_get_child (item)), get_layout (self),
                       gtk_list_item_get_item (item));
}

static void
on_unbind (VitColumnsPopover *self, GtkListItem *item)
{
  vit_column_row_show (VIT_COLUMN_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
on_search_changed (VitColumnsPopover *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_layout_replaced (VitColumnsPopover *self)
{
  VitColumnLayout *layout = get_layout (self);

  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (layout));
  if (layout != NULL)
    g_signal_connect_object (layout, "arranged", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  show_count (self);
}

static void
vit_columns_popover_dispose (GObject *object)
{
  VitColumnsPopover *self = VIT_COLUMNS_POPOVER (object);

  g_clear_object (&self->grid);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_COLUMNS_POPOVER);

  G_OBJECT_CLASS (vit_columns_popover_parent_class)->dispose (object);
}

static void
vit_columns_popover_class_init (VitColumnsPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_columns_popover_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-columns-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, search);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, list);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, found);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, selected);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, filter);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, up);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, down);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, types);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, count);
  gtk_widget_class_bind_template_child (widget_class, VitColumnsPopover, summaries);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);

  gtk_widget_class_install_action (widget_class, "columns.up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "columns.down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "columns.show-all", NULL, show_all);
  gtk_widget_class_install_action (widget_class, "columns.retype", "s", retype);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "columns.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "columns.down",
                                       NULL);
}

static GMenuModel *
make_types_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (VitTypeOf type = VIT_TYPE_OF_TEXT; type <= VIT_TYPE_OF_ID; type++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (vit_type_words_get_name (type), NULL);

      g_menu_item_set_action_and_target (item, "columns.retype", "s", vit_type_of_to_word (type));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
vit_columns_popover_init (VitColumnsPopover *self)
{
  g_autoptr (GMenuModel) types = make_types_menu ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->types, types);
  on_selection_changed (self);
}

/**
 * vit_columns_popover_set_grid:
 * @grid: whose columns are listed
 */
void
vit_columns_popover_set_grid (VitColumnsPopover *self, VitGridView *grid)
{
  g_return_if_fail (self->grid == NULL);

  self->grid = g_object_ref (grid);
  g_signal_connect_object (grid, "notify::layout", G_CALLBACK (on_layout_replaced), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (grid, "show-summaries", self->summaries, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  on_layout_replaced (self);
}

/**
 * vit_columns_popover_get_selection:
 *
 * Returns: (transfer none): the columns that were found, with those that are selected
 */
GtkSelectionModel *
vit_columns_popover_get_selection (VitColumnsPopover *self)
{
  return GTK_SELECTION_MODEL (self->selected);
}
