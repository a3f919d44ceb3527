/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-changes-view.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-grid-row.h"
#include "vit-locale.h"
#include "vit-row-model.h"

/* Of a cell; more is cut, and in the tooltip. */
#define MAX_CHARS 24
#define HEIGHT 260

struct _VitChangesView
{
  AdwBin parent_instance;

  VitRecipePreview *preview; /* owned (nullable) */

  GtkColumnView *view; /* borrowed child */
};

G_DEFINE_FINAL_TYPE (VitChangesView, vit_changes_view, ADW_TYPE_BIN)

/* A column of the view: which it is before the step and after it; −1 where it is not there. */
typedef struct
{
  int before, after;
} Pair;

static char *
dup_cell (VitFrame *frame, int column, gsize row)
{
  const VitColumn *values;
  VitTypeOf type;

  if (column < 0)
    return NULL;
  values = vit_frame_get_column (frame, (guint) column);
  type =
      vit_column_get_column_type (values) == VIT_COLUMN_TIMESTAMP && !vit_column_has_clock (values)
          ? VIT_TYPE_OF_DATE
          : VIT_TYPE_OF_TIMESTAMP;

  return vit_grid_cell_dup_text (values, row, type);
}

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "–";
}

/* What a cell was and is; @style names what it is shown by. */
static char *
describe_cell (const VitRecipePreview *preview, const Pair *pair, gsize row, const char **style)
{
  VitPreviewKind kind = preview->kinds[row];
  g_autofree char *before = dup_cell (preview->before, pair->before, row);
  g_autofree char *after = dup_cell (preview->after, pair->after, row);

  *style = NULL;
  if (kind == VIT_PREVIEW_DROPPED || pair->after < 0)
    {
      *style = "gone";
      return g_strdup (or_dash (before));
    }
  if (kind == VIT_PREVIEW_ADDED)
    return g_strdup (or_dash (after));
  if (!vit_recipe_preview_is_changed (preview, row, (guint) pair->after))
    return g_strdup (or_dash (after));

  *style = "changed";
  if (pair->before < 0)
    return g_strdup (or_dash (after));

  return g_strdup_printf ("%s → %s", or_dash (before), or_dash (after));
}

static const char *
describe_row (VitPreviewKind kind)
{
  switch (kind)
    {
    case VIT_PREVIEW_CHANGED:
      return _ ("changed");
    case VIT_PREVIEW_DROPPED:
      return _ ("goes");
    case VIT_PREVIEW_ADDED:
      return _ ("new");
    case VIT_PREVIEW_KEPT:
    default:
      return _ ("stays");
    }
}

static void
on_setup (VitChangesView *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  GtkWidget *label = gtk_label_new (NULL);
  int width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "width"));

  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (VitChangesView *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  const Pair *pair = g_object_get_data (G_OBJECT (factory), "pair");
  gsize row = vit_row_get_index (VIT_ROW (gtk_list_item_get_item (item)));
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *style = NULL;
  g_autofree char *text = pair != NULL ? describe_cell (self->preview, pair, row, &style)
                                       : g_strdup (describe_row (self->preview->kinds[row]));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_remove_css_class (label, "gone");
  gtk_widget_remove_css_class (label, "changed");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
}

/* As wide as its longest cell, within bounds. */
static int
find_width (VitChangesView *self, const Pair *pair)
{
  glong width = 0;

  for (gsize row = 0; row < self->preview->n_rows; row++)
    {
      const char *style;
      g_autofree char *text = pair != NULL ? describe_cell (self->preview, pair, row, &style)
                                           : g_strdup (describe_row (self->preview->kinds[row]));

      width = MAX (width, g_utf8_strlen (text, -1));
    }

  return (int) MIN (width, MAX_CHARS);
}

/* Takes @pair, which is %NULL for the column that tells what becomes of the row. */
static void
add_column (VitChangesView *self, const char *title, Pair *pair)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data_full (G_OBJECT (factory), "pair", pair, g_free);
  g_object_set_data (G_OBJECT (factory), "width", GINT_TO_POINTER (find_width (self, pair)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static int
find_column (VitFrame *frame, const char *name)
{
  for (guint i = 0; i < vit_frame_get_n_columns (frame); i++)
    {
      if (g_str_equal (vit_column_get_name (vit_frame_get_column (frame, i)), name))
        return (int) i;
    }

  return -1;
}

static void
add_pair (VitChangesView *self, int before, int after)
{
  VitFrame *frame = after >= 0 ? self->preview->after : self->preview->before;
  const char *name =
      vit_column_get_name (vit_frame_get_column (frame, (guint) (after >= 0 ? after : before)));
  g_autofree char *title = NULL;
  Pair *pair = g_new (Pair, 1);

  pair->before = before;
  pair->after = after;
  title = after < 0    ? g_strdup_printf (_ ("%s (goes)"), name)
          : before < 0 ? g_strdup_printf (_ ("%s (new)"), name)
                       : g_strdup (name);
  add_column (self, title, pair);
}

static gboolean
has_changes (const VitRecipePreview *preview, guint column)
{
  for (gsize row = 0; row < preview->n_rows; row++)
    {
      if (vit_recipe_preview_is_changed (preview, row, column))
        return TRUE;
    }

  return FALSE;
}

/* Columns in which something happens come first: there may be many others. */
static void
add_columns (VitChangesView *self)
{
  const VitRecipePreview *preview = self->preview;
  guint n_after = vit_frame_get_n_columns (preview->after);
  guint n_before = vit_frame_get_n_columns (preview->before);

  add_column (self, _ ("Row"), NULL);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_after; i++)
      {
        const char *name = vit_column_get_name (vit_frame_get_column (preview->after, i));

        if (has_changes (preview, i) == (pass == 0))
          add_pair (self, find_column (preview->before, name), (int) i);
      }
  for (guint i = 0; i < n_before; i++)
    {
      const char *name = vit_column_get_name (vit_frame_get_column (preview->before, i));

      if (find_column (preview->after, name) < 0)
        add_pair (self, (int) i, -1);
    }
}

static void
clear_columns (VitChangesView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_column_view_set_model (self->view, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

static void
vit_changes_view_dispose (GObject *object)
{
  VitChangesView *self = VIT_CHANGES_VIEW (object);

  if (self->view != NULL)
    clear_columns (self);
  self->view = NULL;
  g_clear_pointer (&self->preview, vit_recipe_preview_free);

  G_OBJECT_CLASS (vit_changes_view_parent_class)->dispose (object);
}

static void
vit_changes_view_class_init (VitChangesViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_changes_view_dispose;
}

static void
vit_changes_view_init (VitChangesView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_column_view_new (NULL);

  self->view = GTK_COLUMN_VIEW (view);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_widget_add_css_class (view, "data-table");
  gtk_widget_add_css_class (view, "changes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows that the step changes"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
vit_changes_view_new (void)
{
  return g_object_new (VIT_TYPE_CHANGES_VIEW, NULL);
}

/**
 * vit_changes_view_take:
 * @preview: (transfer full) (nullable): what a step does
 */
void
vit_changes_view_take (VitChangesView *self, VitRecipePreview *preview)
{
  clear_columns (self);
  g_clear_pointer (&self->preview, vit_recipe_preview_free);
  self->preview = preview;
  if (preview == NULL)
    return;

  add_columns (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                             vit_row_model_new (preview->n_rows))));
}

/**
 * vit_changes_view_describe:
 *
 * Returns: (transfer full): rows before and after, and how many cells change: "7,474 → 5,588 rows ·
 *   120 cells change"
 */
char *
vit_changes_view_describe (const VitRecipePreview *preview)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *before = vit_format_integer (language, preview->rows_before);
  g_autofree char *after = vit_format_integer (language, preview->rows_after);
  g_autofree char *cells = vit_format_integer (language, preview->n_changed);
  g_autofree char *rows = preview->rows_before == preview->rows_after
                              ? g_strdup_printf (_ ("%s rows, as before"), after)
                              : g_strdup_printf (_ ("%1$s → %2$s rows"), before, after);
  g_autofree char *changes =
      g_strdup_printf (ngettext ("%s cell changes", "%s cells change", (gulong) preview->n_changed),
                       cells);

  /* Of rows that go or come, cells say nothing. */
  if (preview->n_changed == 0 && preview->rows_before != preview->rows_after)
    return g_steal_pointer (&rows);

  return g_strdup_printf ("%s · %s", rows, changes);
}
