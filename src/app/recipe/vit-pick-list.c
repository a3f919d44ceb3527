/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-pick-list.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDTH 300
#define MAX_HEIGHT 400

struct _VitPickList
{
  GtkPopover parent_instance;

  GtkWidget *search; /* borrowed child */
  GtkListBox *list;  /* borrowed child */
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitPickList, vit_pick_list, GTK_TYPE_POPOVER)

/* An entry, hung onto its row. */
typedef struct
{
  char *group; /* (nullable) */
  char *words; /* folded, to be searched in */
  char *piece;
  int back;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->group);
  g_free (entry->words);
  g_free (entry->piece);
  g_free (entry);
}

static const Entry *
get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

static gboolean
fits_search (GtkListBoxRow *row, gpointer data)
{
  VitPickList *self = data;
  g_autofree char *wanted =
      g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  return strstr (get_entry (row)->words, g_strstrip (wanted)) != NULL;
}

static void
add_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = get_entry (row)->group;
  GtkWidget *heading = NULL;

  if (group != NULL && (before == NULL || g_strcmp0 (get_entry (before)->group, group) != 0))
    {
      heading = gtk_label_new (group);
      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_widget_add_css_class (heading, "heading");
      gtk_widget_add_css_class (heading, "pick-heading");
    }
  gtk_list_box_row_set_header (row, heading);
}

static void
pick (VitPickList *self, GtkListBoxRow *row)
{
  const Entry *entry = get_entry (row);
  g_autofree char *piece = g_strdup (entry->piece);
  int back = entry->back;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, piece, back);
}

static void
on_searched (VitPickList *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

/* Enter in the search takes the first that is left. */
static void
on_search_activated (VitPickList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (fits_search (row, self))
        {
          pick (self, row);
          return;
        }
    }
}

static void
on_row_activated (VitPickList *self, GtkListBoxRow *row)
{
  pick (self, row);
}

static void
on_shown (VitPickList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->search);
}

static void
vit_pick_list_class_init (VitPickListClass *klass)
{
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
}

static GtkWidget *
build_search (VitPickList *self)
{
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_searched), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activated), self,
                           G_CONNECT_SWAPPED);

  return self->search;
}

static GtkWidget *
build_list (VitPickList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *nothing = gtk_label_new (_ ("Nothing fits"));

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, fits_search, self, NULL);
  gtk_list_box_set_header_func (self->list, add_heading, NULL, NULL);
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_widget_add_css_class (list, "pick-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);

  return scrolled;
}

static void
vit_pick_list_init (VitPickList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), build_search (self));
  gtk_box_append (GTK_BOX (box), build_list (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "show", G_CALLBACK (on_shown), NULL);
}

GtkWidget *
vit_pick_list_new (void)
{
  return g_object_new (VIT_TYPE_PICK_LIST, NULL);
}

static GtkWidget *
build_entry (const char *title, const char *help)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_wrap (GTK_LABEL (head), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (head), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), head);
  if (help != NULL)
    {
      GtkWidget *below = gtk_label_new (help);

      gtk_label_set_xalign (GTK_LABEL (below), 0);
      gtk_label_set_wrap (GTK_LABEL (below), TRUE);
      gtk_widget_add_css_class (below, "caption");
      gtk_widget_add_css_class (below, "dim-label");
      gtk_box_append (GTK_BOX (box), below);
    }

  return box;
}

/**
 * vit_pick_list_add:
 * @group: (nullable): the heading; entries of one heading are added one after the other
 * @title: what the entry is called
 * @help: (nullable): a sentence about it
 * @piece: what `picked` yields
 * @back: from its end, in characters
 */
void
vit_pick_list_add (VitPickList *self,
                   const char *group,
                   const char *title,
                   const char *help,
                   const char *piece,
                   int back)
{
  GtkWidget *row = gtk_list_box_row_new ();
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *words = g_strconcat (title, " ", help, NULL);

  entry->group = g_strdup (group);
  entry->words = g_utf8_casefold (words, -1);
  entry->piece = g_strdup (piece);
  entry->back = back;
  g_object_set_data_full (G_OBJECT (row), "entry", entry, entry_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), build_entry (title, help));
  gtk_list_box_append (self->list, row);
}
