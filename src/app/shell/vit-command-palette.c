/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-command-palette.h"

#include <glib/gi18n.h>

#include "vit-commands.h"
#include "vit-pages.h"
#include "vit-palette-item.h"

struct _VitCommandPalette
{
  AdwWindow parent_instance;

  VitWorkspace *workspace; /* owned */
  GListStore *items;       /* owned, of VitPaletteItem */
  GtkFilter *filter;       /* borrowed from the model */
  GtkSorter *sorter;       /* borrowed from the model */
  char *words;             /* what is searched for, casefolded */

  GtkSearchEntry *entry; /* template */
  GtkStack *stack;       /* template */
  GtkListView *list;     /* template */
};

G_DEFINE_FINAL_TYPE (VitCommandPalette, vit_command_palette, ADW_TYPE_WINDOW)

static gboolean
matches (gpointer item, gpointer data)
{
  return vit_palette_item_match (item, VIT_COMMAND_PALETTE (data)->words) >= 0;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *words = VIT_COMMAND_PALETTE (data)->words;

  return vit_palette_item_match ((gpointer) a, words) -
         vit_palette_item_match ((gpointer) b, words);
}

static void
activate_item (VitCommandPalette *self, VitPaletteItem *item)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (VitWorkspace) workspace = g_object_ref (self->workspace);
  g_autoptr (VitPaletteItem) chosen = g_object_ref (item);
  const char *action = vit_palette_item_get_action (item);

  gtk_window_destroy (GTK_WINDOW (self));
  if (action != NULL)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (g_action_parse_detailed_name (action, &name, &target, NULL))
        gtk_widget_activate_action_variant (parent, name, target);
      return;
    }

  vit_workspace_show_table (workspace, vit_palette_item_get_table (chosen),
                            vit_palette_item_get_column (chosen));
  gtk_widget_activate_action (parent, "win.page", "s", "data");
}

static void
activate_position (VitCommandPalette *self, guint position)
{
  g_autoptr (VitPaletteItem) item =
      g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  if (item != NULL)
    activate_item (self, item);
}

static void
on_list_activate (VitCommandPalette *self, guint position)
{
  activate_position (self, position);
}

static void
on_entry_activate (VitCommandPalette *self)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));

  activate_position (self, gtk_single_selection_get_selected (selection));
}

static void
on_search_changed (VitCommandPalette *self)
{
  GtkSelectionModel *model = gtk_list_view_get_model (self->list);
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  g_free (self->words);
  self->words = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);

  if (g_list_model_get_n_items (G_LIST_MODEL (model)) > 0)
    gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model), 0);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (model)) > 0
                                                     ? "found"
                                                     : "none");
}

/* Up and Down move in the list while the entry keeps the focus. */
static gboolean
on_key (VitCommandPalette *self, guint key)
{
  GtkSelectionModel *model = gtk_list_view_get_model (self->list);
  guint selected = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  if (n == 0 || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down)
    selected = MIN (selected + 1, n - 1);
  else if (selected > 0)
    selected--;
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model), selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", selected);

  return GDK_EVENT_STOP;
}

static void
on_stop_search (VitCommandPalette *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_commands (VitCommandPalette *self, GtkApplication *application)
{
  guint n;
  const VitCommand *commands = vit_commands_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VitPaletteItem) item = NULL;
      g_autofree char *keys = NULL;
      const VitPageInfo *page = NULL;
      guint key = 0;
      GdkModifierType modifiers = 0;

      if (commands[i].hidden)
        continue;
      if (commands[i].accels[0] != NULL &&
          gtk_accelerator_parse (commands[i].accels[0], &key, &modifiers))
        keys = gtk_accelerator_get_label (key, modifiers);
      if (g_str_has_prefix (commands[i].action, "win.page::"))
        page = vit_pages_find (commands[i].action + strlen ("win.page::"));
      item = vit_palette_item_new (_ (commands[i].title), keys,
                                   page != NULL ? page->icon : "system-run-symbolic",
                                   commands[i].action);
      g_list_store_append (self->items, item);
    }
}

static void
add_places (VitCommandPalette *self)
{
  GListModel *tables = vit_workspace_get_tables (self->workspace);

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (VitTableItem) table = g_list_model_get_item (tables, i);
      const GPtrArray *fields = vit_table_item_get_info (table)->fields;
      g_autoptr (VitPaletteItem) item =
          vit_palette_item_new_place (vit_table_item_get_name (table), NULL);

      g_list_store_append (self->items, item);
      for (guint j = 0; j < fields->len; j++)
        {
          const VitField *field = g_ptr_array_index (fields, j);
          g_autoptr (VitPaletteItem) column =
              vit_palette_item_new_place (vit_table_item_get_name (table), field->name);

          g_list_store_append (self->items, column);
        }
    }
}

static void
build_model (VitCommandPalette *self)
{
  GtkFilterListModel *found;
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), self->filter);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (found), self->sorter);
  gtk_list_view_set_model (self->list,
                           GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted))));
}

static void
vit_command_palette_dispose (GObject *object)
{
  VitCommandPalette *self = VIT_COMMAND_PALETTE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_COMMAND_PALETTE);
  g_clear_object (&self->workspace);
  g_clear_object (&self->items);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (vit_command_palette_parent_class)->dispose (object);
}

static void
vit_command_palette_class_init (VitCommandPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_command_palette_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-command-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, VitCommandPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, VitCommandPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, VitCommandPalette, list);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
vit_command_palette_init (VitCommandPalette *self)
{
  self->items = g_list_store_new (VIT_TYPE_PALETTE_ITEM);
  self->words = g_strdup ("");
  g_type_ensure (VIT_TYPE_PALETTE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
}

/**
 * vit_command_palette_present:
 * @parent: the window whose actions are offered
 * @workspace: whose tables and columns are offered
 *
 * Opens the palette over @parent.
 */
void
vit_command_palette_present (GtkWindow *parent, VitWorkspace *workspace)
{
  VitCommandPalette *self = g_object_new (VIT_TYPE_COMMAND_PALETTE, "transient-for", parent, NULL);

  self->workspace = g_object_ref (workspace);
  add_commands (self, gtk_window_get_application (parent));
  add_places (self);
  build_model (self);
  gtk_window_present (GTK_WINDOW (self));
}
