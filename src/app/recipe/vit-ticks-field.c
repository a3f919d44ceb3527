/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-ticks-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-type-words.h"

/* Beyond these, a search entry stands above the list. */
#define MAX_UNSEARCHED 10

/* Of the list, which scrolls beyond it. */
#define MAX_HEIGHT 264

struct _VitTicksField
{
  VitStepField parent_instance;

  GtkWidget *row;          /* borrowed: the widget, which unfolds */
  GtkWidget *search_entry; /* borrowed */
  GtkListBox *list;        /* borrowed */
  GPtrArray *ticks;        /* owned, of borrowed GtkCheckButton, in order */
};

G_DEFINE_FINAL_TYPE (VitTicksField, vit_ticks_field, VIT_TYPE_STEP_FIELD)

static const char *
get_name (gpointer tick)
{
  return g_object_get_data (G_OBJECT (tick), "name");
}

/* What is ticked, below the question, so that it can be seen folded too. */
static void
show_ticked (VitTicksField *self)
{
  const VitFieldSpec *spec = vit_step_field_get_spec (VIT_STEP_FIELD (self));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      if (gtk_check_button_get_active (self->ticks->pdata[i]))
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                get_name (self->ticks->pdata[i]));
    }
  if (list->len == 0)
    g_string_assign (list, spec->help != NULL ? _ (spec->help) : _ ("None ticked yet"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->row), list->str);
}

static void
on_toggled (VitTicksField *self)
{
  show_ticked (self);
  vit_step_field_changed (VIT_STEP_FIELD (self));
}

static void
on_searched (VitTicksField *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static gboolean
fits_search (GtkListBoxRow *row, gpointer data)
{
  VitTicksField *self = data;
  g_autofree char *wanted =
      g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);
  g_autofree char *name = g_utf8_casefold (get_name (gtk_list_box_row_get_child (row)), -1);

  return strstr (name, wanted) != NULL;
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row)
{
  GtkCheckButton *tick = GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));

  gtk_check_button_set_active (tick, !gtk_check_button_get_active (tick));
}

static GtkCheckButton *
add_tick (VitTicksField *self, const char *name, const char *about)
{
  g_autofree char *label =
      about != NULL ? g_strdup_printf ("%s · %s", name, about) : g_strdup (name);
  GtkWidget *tick = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (tick), "name", g_strdup (name), g_free);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, tick);
  /* The tick itself takes the focus. */
  gtk_widget_set_focusable (gtk_widget_get_parent (tick), FALSE);
  g_ptr_array_add (self->ticks, tick);

  return GTK_CHECK_BUTTON (tick);
}

static void
add_ticks (VitTicksField *self)
{
  VitStepField *field = VIT_STEP_FIELD (self);
  const VitStepScope *scope = vit_step_field_get_scope (field);
  gboolean tables = vit_step_field_get_spec (field)->kind == VIT_FIELD_TABLES;

  for (guint i = 0; tables && i < scope->tables->len; i++)
    add_tick (self, vit_table_item_get_name (g_ptr_array_index (scope->tables, i)), NULL);
  for (guint i = 0; !tables && i < scope->fields->len; i++)
    {
      const VitField *column = g_ptr_array_index (scope->fields, i);

      if (vit_step_field_wants (field, column->type))
        add_tick (self, column->name, vit_type_words_get_name (column->type));
    }
}

static void
tick_all (VitTicksField *self, gboolean active)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      GtkWidget *row = gtk_widget_get_parent (self->ticks->pdata[i]);

      /* Only those that the search leaves on screen. */
      if (gtk_widget_get_child_visible (row))
        gtk_check_button_set_active (self->ticks->pdata[i], active);
    }
}

static void
on_all (VitTicksField *self)
{
  tick_all (self, TRUE);
}

static void
on_none (VitTicksField *self)
{
  tick_all (self, FALSE);
}

static GtkWidget *
build_button (VitTicksField *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
build_tools (VitTicksField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *search = gtk_search_entry_new ();

  self->search_entry = search;
  gtk_widget_set_hexpand (search, TRUE);
  gtk_widget_set_visible (search, self->ticks->len > MAX_UNSEARCHED);
  gtk_editable_set_width_chars (GTK_EDITABLE (search), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search for a column"), -1);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (on_searched), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), build_button (self, _ ("All"), G_CALLBACK (on_all)));
  gtk_box_append (GTK_BOX (box), build_button (self, _ ("None"), G_CALLBACK (on_none)));

  return box;
}

static GtkWidget *
build_list (VitTicksField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "ticks");
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), NULL);
  add_ticks (self);
  gtk_box_append (GTK_BOX (box), build_tools (self));
  gtk_list_box_set_filter_func (self->list, fits_search, self, NULL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_add_css_class (box, "ticks-box");

  return box;
}

static GtkWidget *
vit_ticks_field_build (VitStepField *field)
{
  VitTicksField *self = VIT_TICKS_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  GtkWidget *inside = adw_preferences_row_new ();

  self->row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ (spec->label));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->row), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (inside), build_list (self));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (inside), FALSE);
  gtk_widget_set_focusable (inside, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), inside);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->row), !(spec->flags & VIT_FIELD_OPTIONAL));
  show_ticked (self);

  return self->row;
}

/* A name, or a list of names. */
static GStrv
dup_names (JsonObject *step, const char *key)
{
  JsonNode *node = json_object_get_member (step, key);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_strv_builder_add (names, json_array_get_string_element (array, i));
    }
  else if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    {
      g_strv_builder_add (names, json_node_get_string (node));
    }

  return g_strv_builder_end (names);
}

static GtkCheckButton *
find_tick (VitTicksField *self, const char *name)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      if (g_ascii_strcasecmp (get_name (self->ticks->pdata[i]), name) == 0)
        return self->ticks->pdata[i];
    }

  /* It is gone, but the step says so; to be taken out by hand. */
  return add_tick (self, name, _ ("not there"));
}

static void
vit_ticks_field_read (VitStepField *field, JsonObject *step)
{
  VitTicksField *self = VIT_TICKS_FIELD (field);
  g_auto (GStrv) names = dup_names (step, vit_step_field_get_spec (field)->key);

  for (guint i = 0; i < self->ticks->len; i++)
    gtk_check_button_set_active (self->ticks->pdata[i], FALSE);
  for (guint i = 0; names[i] != NULL; i++)
    gtk_check_button_set_active (find_tick (self, names[i]), TRUE);
  show_ticked (self);
}

static gboolean
vit_ticks_field_write (VitStepField *field, JsonObject *step, GError **error)
{
  VitTicksField *self = VIT_TICKS_FIELD (field);
  const VitFieldSpec *spec = vit_step_field_get_spec (field);
  g_autoptr (JsonArray) names = json_array_new ();

  for (guint i = 0; i < self->ticks->len; i++)
    {
      if (gtk_check_button_get_active (self->ticks->pdata[i]))
        json_array_add_string_element (names, get_name (self->ticks->pdata[i]));
    }
  if (json_array_get_length (names) > 0)
    json_object_set_array_member (step, spec->key, g_steal_pointer (&names));
  else if (!(spec->flags & VIT_FIELD_OPTIONAL))
    return vit_step_field_fail (field, _ ("tick at least one"), error);

  return TRUE;
}

static void
vit_ticks_field_finalize (GObject *object)
{
  g_ptr_array_unref (VIT_TICKS_FIELD (object)->ticks);

  G_OBJECT_CLASS (vit_ticks_field_parent_class)->finalize (object);
}

static void
vit_ticks_field_class_init (VitTicksFieldClass *klass)
{
  VitStepFieldClass *field_class = VIT_STEP_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vit_ticks_field_finalize;
  field_class->build = vit_ticks_field_build;
  field_class->read = vit_ticks_field_read;
  field_class->write = vit_ticks_field_write;
}

static void
vit_ticks_field_init (VitTicksField *self)
{
  self->ticks = g_ptr_array_new ();
}
