/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-exhibit-view.h"

#include "vit-chart-view.h"
#include "vit-key-figure-row.h"
#include "vit-table-view.h"

struct _VitExhibitView
{
  AdwBin parent_instance;

  char *id;

  GtkBox *box;        /* template */
  GtkLabel *title;    /* template */
  GtkLabel *subtitle; /* template */
};

G_DEFINE_FINAL_TYPE (VitExhibitView, vit_exhibit_view, ADW_TYPE_BIN)

static void
vit_exhibit_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_EXHIBIT_VIEW);

  G_OBJECT_CLASS (vit_exhibit_view_parent_class)->dispose (object);
}

static void
vit_exhibit_view_finalize (GObject *object)
{
  g_free (VIT_EXHIBIT_VIEW (object)->id);

  G_OBJECT_CLASS (vit_exhibit_view_parent_class)->finalize (object);
}

static void
vit_exhibit_view_class_init (VitExhibitViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_exhibit_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_exhibit_view_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-exhibit-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitExhibitView, box);
  gtk_widget_class_bind_template_child (widget_class, VitExhibitView, title);
  gtk_widget_class_bind_template_child (widget_class, VitExhibitView, subtitle);
  gtk_widget_class_set_css_name (widget_class, "exhibit");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vit_exhibit_view_init (VitExhibitView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 75);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_notes (VitExhibitView *self, const GPtrArray *notes)
{
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const VitNote *note = g_ptr_array_index (notes, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

      if (note->head != NULL)
        gtk_box_append (GTK_BOX (box), new_text (note->head, "note-head"));
      gtk_box_append (GTK_BOX (box), new_text (note->text, NULL));
      gtk_box_append (self->box, box);
    }
}

static void
set_titles (VitExhibitView *self, const VitExhibit *exhibit)
{
  gtk_label_set_label (self->title, exhibit->title != NULL ? exhibit->title : "");
  gtk_label_set_label (self->subtitle, exhibit->subtitle != NULL ? exhibit->subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), exhibit->title != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), exhibit->subtitle != NULL);
}

static void
add_chart (VitExhibitView *self,
           VitChart *chart,
           const char *title,
           const char *subtitle,
           const VitTable *table,
           VitResult *result)
{
  GtkWidget *view = g_object_new (VIT_TYPE_CHART_VIEW, NULL);

  vit_chart_view_set_titles (VIT_CHART_VIEW (view), title, subtitle);
  vit_chart_view_set_chart (VIT_CHART_VIEW (view), chart, result->language);
  vit_chart_view_set_table (VIT_CHART_VIEW (view), table, result);
  gtk_box_append (self->box, view);
}

static void
add_table (VitExhibitView *self, const VitTable *table, VitResult *result)
{
  GtkWidget *view = g_object_new (VIT_TYPE_TABLE_VIEW, NULL);

  vit_table_view_set_table (VIT_TABLE_VIEW (view), table, result->language, result);
  gtk_widget_add_css_class (view, "card");
  gtk_widget_set_overflow (view, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (self->box, view);
}

/**
 * vit_exhibit_view_new:
 * @exhibit: an exhibit of @result
 * @result: what it belongs to
 *
 * Returns: (transfer floating): a view of it
 */
GtkWidget *
vit_exhibit_view_new (const VitExhibit *exhibit, VitResult *result)
{
  VitExhibitView *self = g_object_new (VIT_TYPE_EXHIBIT_VIEW, NULL);
  gboolean chart_alone = exhibit->chart != NULL && exhibit->kind == VIT_EXHIBIT_CHART;

  self->id = g_strdup (exhibit->id);
  set_titles (self, exhibit);
  if (exhibit->title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    exhibit->title, -1);

  /* A chart's view has the titles in its header, beside its buttons. */
  if (chart_alone)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->subtitle), FALSE);
    }
  if (exhibit->key_figures != NULL && exhibit->key_figures->len > 0)
    gtk_box_append (self->box, vit_key_figure_row_new (exhibit->key_figures));
  if (exhibit->chart != NULL)
    add_chart (self, exhibit->chart, chart_alone ? exhibit->title : exhibit->chart->title,
               chart_alone ? exhibit->subtitle : NULL, exhibit->table, result);
  if (exhibit->other != NULL)
    add_chart (self, exhibit->other, exhibit->other->title, NULL, NULL, result);
  if (exhibit->chart == NULL && exhibit->table != NULL)
    add_table (self, exhibit->table, result);
  add_notes (self, exhibit->notes);

  return GTK_WIDGET (self);
}

/**
 * vit_exhibit_view_get_id:
 *
 * Returns: the exhibit's id, which findings point to
 */
const char *
vit_exhibit_view_get_id (VitExhibitView *self)
{
  return self->id;
}
