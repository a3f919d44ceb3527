/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-report-page.h"

#include <glib/gi18n.h>

#include "vit-deck-page.h"
#include "vit-export-list.h"
#include "vit-row-model.h"

struct _VitReportPage
{
  VitPage parent_instance;

  VitDeckPreview *deck; /* owned (nullable) */
  VitResult *shown;     /* owned (nullable): what the deck was made from, or is being */

  GtkStack *stack;        /* template */
  GtkLabel *title;        /* template */
  GtkLabel *count;        /* template */
  GtkGridView *grid;      /* template */
  AdwStatusPage *problem; /* template */
  VitExportList *exports; /* template */
  GtkRevealer *stale;     /* template */
  GtkWidget *run_again;   /* template */
};

G_DEFINE_FINAL_TYPE (VitReportPage, vit_report_page, VIT_TYPE_PAGE)

static void
on_setup (VitReportPage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, vit_deck_page_new ());
}

static void
on_bind (VitReportPage *self, GtkListItem *item)
{
  VitRow *row = VIT_ROW (gtk_list_item_get_item (item));

  vit_deck_page_set_page (VIT_DECK_PAGE (gtk_list_item_get_child (item)), self->deck,
                          (guint) vit_row_get_index (row));
}

static void
on_unbind (VitReportPage *self, GtkListItem *item)
{
  vit_deck_page_set_page (VIT_DECK_PAGE (gtk_list_item_get_child (item)), NULL, 0);
}

static void
show_deck (VitReportPage *self)
{
  guint n_pages = vit_deck_preview_get_n_pages (self->deck);
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);

  gtk_label_set_label (self->title, self->shown->title);
  gtk_label_set_label (self->count, count);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (
                                           gtk_no_selection_new (vit_row_model_new (n_pages))));
  gtk_stack_set_visible_child_name (self->stack, "deck");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitReportPage) self = VIT_REPORT_PAGE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitDeckPreview) deck =
      vit_workspace_preview_finish (VIT_WORKSPACE (source), result, &error);

  if (self->stack == NULL)
    return; /* the window has been closed */

  if (deck == NULL)
    {
      g_clear_pointer (&self->shown, vit_result_unref);
      adw_status_page_set_description (self->problem, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }

  gtk_grid_view_set_model (self->grid, NULL);
  g_clear_pointer (&self->deck, vit_deck_preview_unref);
  self->deck = g_steal_pointer (&deck);
  show_deck (self);
}

/* Lays the pages out if the result is not the one that is shown. */
static void
update (VitReportPage *self)
{
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));
  VitResult *result = vit_workspace_get_result (workspace);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || (result != NULL && result == self->shown))
    return;

  g_clear_pointer (&self->shown, vit_result_unref);
  if (result == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  self->shown = vit_result_ref (result);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  vit_workspace_preview_async (workspace, on_laid_out, g_object_ref (self));
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitReportPage) self = VIT_REPORT_PAGE (data);
  g_autoptr (GError) error = NULL;
  gboolean done = vit_workspace_run_finish (VIT_WORKSPACE (source), result, &error);

  if (self->run_again == NULL)
    return; /* the window has been closed */

  gtk_widget_set_sensitive (self->run_again, TRUE);
  if (!done && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vit_workspace_say (VIT_WORKSPACE (source), error->message, FALSE);
}

static void
run_again (VitReportPage *self)
{
  gtk_widget_set_sensitive (self->run_again, FALSE);
  vit_workspace_run_async (vit_page_get_workspace (VIT_PAGE (self)), on_run, g_object_ref (self));
}

static void
update_stale (VitReportPage *self)
{
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));

  gtk_revealer_set_reveal_child (self->stale, vit_workspace_get_result (workspace) != NULL &&
                                                  !vit_workspace_get_result_current (workspace));
}

static void
vit_report_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vit_report_page_parent_class)->map (widget);

  update (VIT_REPORT_PAGE (widget));
}

static void
vit_report_page_constructed (GObject *object)
{
  VitReportPage *self = VIT_REPORT_PAGE (object);
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));

  G_OBJECT_CLASS (vit_report_page_parent_class)->constructed (object);

  vit_export_list_set_workspace (self->exports, workspace);
  g_signal_connect_object (workspace, "notify::result", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::result", G_CALLBACK (update_stale), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::result-current", G_CALLBACK (update_stale), self,
                           G_CONNECT_SWAPPED);
  update_stale (self);
}

static void
vit_report_page_dispose (GObject *object)
{
  VitReportPage *self = VIT_REPORT_PAGE (object);

  if (self->grid != NULL)
    gtk_grid_view_set_model (self->grid, NULL);
  g_clear_pointer (&self->deck, vit_deck_preview_unref);
  g_clear_pointer (&self->shown, vit_result_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_REPORT_PAGE);

  G_OBJECT_CLASS (vit_report_page_parent_class)->dispose (object);
}

static void
vit_report_page_class_init (VitReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vit_report_page_constructed;
  object_class->dispose = vit_report_page_dispose;
  widget_class->map = vit_report_page_map;

  g_type_ensure (VIT_TYPE_EXPORT_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitReportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VitReportPage, title);
  gtk_widget_class_bind_template_child (widget_class, VitReportPage, count);
  gtk_widget_class_bind_template_child (widget_class, VitReportPage, grid);
  gtk_widget_class_bind_template_child (widget_class, VitReportPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VitReportPage, exports);
  gtk_widget_class_bind_template_child (widget_class, VitReportPage, stale);
  gtk_widget_class_bind_template_child (widget_class, VitReportPage, run_again);
  gtk_widget_class_bind_template_callback (widget_class, run_again);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
vit_report_page_init (VitReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
