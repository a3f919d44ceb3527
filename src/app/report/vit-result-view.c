/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-result-view.h"

#include <glib/gi18n.h>

#include "vit-exhibit-view.h"
#include "vit-key-figure-row.h"

struct _VitResultView
{
  AdwBin parent_instance;

  VitResult *result; /* owned (nullable) */
  guint n_shown;     /* findings and exhibits that have their view already */
  guint tick;        /* makes the next one; 0 if all are made */

  GtkScrolledWindow *scrolled; /* template */
  GtkLabel *title;             /* template */
  GtkLabel *footer;            /* template */
  AdwBin *figures;             /* template */
  GtkListBox *findings;        /* template */
  GtkBox *exhibits;            /* template */
};

G_DEFINE_FINAL_TYPE (VitResultView, vit_result_view, ADW_TYPE_BIN)

static const char *
get_section_title (VitSection section)
{
  switch (section)
    {
    case VIT_SECTION_SEGMENTS:
      return _ ("Segments");
    case VIT_SECTION_APPENDIX:
      return _ ("How It Was Done");
    case VIT_SECTION_OVERVIEW:
    default:
      return _ ("Overview");
    }
}

static void
append_exhibit (VitResultView *self, guint index)
{
  const VitExhibit *exhibit = g_ptr_array_index (self->result->exhibits, index);
  const VitExhibit *last = index > 0 ? g_ptr_array_index (self->result->exhibits, index - 1) : NULL;

  if (last == NULL || last->section != exhibit->section)
    {
      GtkWidget *label = gtk_label_new (get_section_title (exhibit->section));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "title-2");
      gtk_widget_add_css_class (label, "section-title");
      gtk_box_append (self->exhibits, label);
    }
  gtk_box_append (self->exhibits, vit_exhibit_view_new (exhibit, self->result));
}

static GtkWidget *
new_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* No AdwActionRow: it centres its titles, and to centre texts that wrap takes GTK so long that a
 * dozen of them stop the window for a moment. */
static GtkWidget *
new_finding_row (const VitFinding *finding)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *text = new_text (finding->text, "caption");

  gtk_widget_add_css_class (text, "dim-label");
  gtk_box_append (GTK_BOX (texts), new_text (finding->head, "note-head"));
  gtk_box_append (GTK_BOX (texts), text);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "finding");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), finding->exhibit != NULL);
  if (finding->exhibit != NULL)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_widget_set_tooltip_text (row, _ ("Show the chart behind it"));
    }
  /* After the tooltip, which is a description as well. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->head, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->text,
                                  -1);

  return row;
}

/* The findings come first, then the exhibits. */
static gboolean
append_next (VitResultView *self)
{
  guint n_findings = self->result->findings->len;

  if (self->n_shown >= n_findings + self->result->exhibits->len)
    return FALSE;

  if (self->n_shown < n_findings)
    gtk_list_box_append (self->findings, new_finding_row (g_ptr_array_index (self->result->findings,
                                                                             self->n_shown)));
  else
    append_exhibit (self, self->n_shown - n_findings);
  self->n_shown++;

  return TRUE;
}

/* One with each frame, so that the window stays awake while a long result appears. */
static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  VitResultView *self = VIT_RESULT_VIEW (widget);

  if (append_next (self))
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
stop_ticking (VitResultView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
on_finding (VitResultView *self, GtkListBoxRow *row)
{
  const VitFinding *finding =
      g_ptr_array_index (self->result->findings, gtk_list_box_row_get_index (row));

  vit_result_view_show_exhibit (self, finding->exhibit);
}

static void
clear (VitResultView *self)
{
  GtkWidget *child;

  stop_ticking (self);
  self->n_shown = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->exhibits))) != NULL)
    gtk_box_remove (self->exhibits, child);
  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (self->findings, 0))) != NULL)
    gtk_list_box_remove (self->findings, child);
  adw_bin_set_child (self->figures, NULL);
  g_clear_pointer (&self->result, vit_result_unref);
}

static void
vit_result_view_dispose (GObject *object)
{
  VitResultView *self = VIT_RESULT_VIEW (object);

  if (self->exhibits != NULL)
    clear (self);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_RESULT_VIEW);

  G_OBJECT_CLASS (vit_result_view_parent_class)->dispose (object);
}

static void
vit_result_view_class_init (VitResultViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_result_view_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-result-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitResultView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, VitResultView, title);
  gtk_widget_class_bind_template_child (widget_class, VitResultView, footer);
  gtk_widget_class_bind_template_child (widget_class, VitResultView, figures);
  gtk_widget_class_bind_template_child (widget_class, VitResultView, findings);
  gtk_widget_class_bind_template_child (widget_class, VitResultView, exhibits);
  gtk_widget_class_bind_template_callback (widget_class, on_finding);
}

static void
vit_result_view_init (VitResultView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_result_view_set_result:
 * @result: (nullable): what to show
 */
void
vit_result_view_set_result (VitResultView *self, VitResult *result)
{
  if (result == self->result)
    return;

  clear (self);
  if (result == NULL)
    return;

  self->result = vit_result_ref (result);
  gtk_label_set_label (self->title, result->summary_title != NULL ? result->summary_title : "");
  gtk_label_set_label (self->footer, result->footer != NULL ? result->footer : "");
  adw_bin_set_child (self->figures, vit_key_figure_row_new (result->key_figures));
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

/**
 * vit_result_view_show_exhibit:
 * @id: (nullable): of an exhibit; an unknown one is ignored
 *
 * Scrolls to an exhibit and gives it the focus.
 */
void
vit_result_view_show_exhibit (VitResultView *self, const char *id)
{
  /* Those that wait for their turn are needed now. */
  while (self->result != NULL && append_next (self))
    ;
  stop_ticking (self);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->exhibits)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      double y;

      if (!VIT_IS_EXHIBIT_VIEW (child) ||
          g_strcmp0 (vit_exhibit_view_get_id (VIT_EXHIBIT_VIEW (child)), id) != 0)
        continue;
      gtk_widget_grab_focus (child);
      if (gtk_widget_translate_coordinates (child,
                                            gtk_widget_get_parent (GTK_WIDGET (self->exhibits)), 0,
                                            0, NULL, &y))
        gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), y);
    }
}
