/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-view.h"

#include <glib/gi18n.h>

#include "vit-chart-numbers.h"
#include "vit-table-view.h"

/* Of a saved picture: the shape of the deck's charts, large enough to print. */
#define EXPORT_WIDTH 800
#define EXPORT_HEIGHT 450

struct _VitChartView
{
  AdwBin parent_instance;

  const VitLanguage *language; /* static */
  const VitTable *numbers;     /* borrowed from the owner or `own` (nullable) */
  VitTable *own;               /* owned (nullable): where the result has no table for the chart */
  VitResult *owner;            /* owned (nullable) */

  GtkLabel *title;         /* template */
  GtkLabel *subtitle;      /* template */
  GtkToggleButton *toggle; /* template */
  GtkWidget *reset;        /* template */
  GtkStack *stack;         /* template */
  VitChartCanvas *canvas;  /* template */
  VitTableView *table;     /* template */
  GtkRevealer *problem;    /* template */
  GtkLabel *problem_text;  /* template */
};

G_DEFINE_FINAL_TYPE (VitChartView, vit_chart_view, ADW_TYPE_BIN)

/* The numbers are written when they are first asked for: there are many charts. */
static void
fill_table (VitChartView *self)
{
  VitChart *chart = vit_chart_canvas_get_chart (self->canvas);

  if (self->numbers == NULL && chart != NULL)
    self->numbers = self->own = vit_chart_numbers_new (chart);
  vit_table_view_set_table (self->table, self->numbers, self->language, self->owner);
}

static void
on_toggled (VitChartView *self)
{
  if (gtk_toggle_button_get_active (self->toggle))
    fill_table (self);
  gtk_stack_set_visible_child_name (self->stack, gtk_toggle_button_get_active (self->toggle)
                                                     ? "table"
                                                     : "chart");
}

static void
on_zoomed (VitChartView *self)
{
  gtk_widget_set_visible (self->reset, vit_chart_canvas_get_zoomed (self->canvas));
}

static void
on_export_response (GtkNativeDialog *dialog, int response, VitChartView *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);

      vit_chart_view_save (self, path);
    }
  g_object_unref (dialog);
}

/* The target is the file's ending: "png", "svg" or "pdf". */
static void
activate_export (GtkWidget *widget, const char *action, GVariant *target)
{
  VitChartView *self = VIT_CHART_VIEW (widget);
  const char *title = gtk_label_get_label (self->title);
  g_autofree char *name = g_strdup_printf ("%s.%s", *title != '\0' ? title : _ ("Chart"),
                                           g_variant_get_string (target, NULL));
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save Chart"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  g_strdelimit (name, "/", '-');
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_export_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
activate_show_all (GtkWidget *widget, const char *action, GVariant *target)
{
  vit_chart_canvas_show_all (VIT_CHART_VIEW (widget)->canvas);
}

static void
vit_chart_view_dispose (GObject *object)
{
  VitChartView *self = VIT_CHART_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_CHART_VIEW);
  g_clear_pointer (&self->own, vit_table_free);
  g_clear_pointer (&self->owner, vit_result_unref);

  G_OBJECT_CLASS (vit_chart_view_parent_class)->dispose (object);
}

static void
vit_chart_view_class_init (VitChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_chart_view_dispose;

  g_type_ensure (VIT_TYPE_CHART_CANVAS);
  g_type_ensure (VIT_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitChartView, title);
  gtk_widget_class_bind_template_child (widget_class, VitChartView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, VitChartView, toggle);
  gtk_widget_class_bind_template_child (widget_class, VitChartView, reset);
  gtk_widget_class_bind_template_child (widget_class, VitChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, VitChartView, canvas);
  gtk_widget_class_bind_template_child (widget_class, VitChartView, table);
  gtk_widget_class_bind_template_child (widget_class, VitChartView, problem);
  gtk_widget_class_bind_template_child (widget_class, VitChartView, problem_text);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_zoomed);

  gtk_widget_class_install_action (widget_class, "chart.export", "s", activate_export);
  gtk_widget_class_install_action (widget_class, "chart.show-all", NULL, activate_show_all);
}

static void
vit_chart_view_init (VitChartView *self)
{
  self->language = vit_language_default ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/**
 * vit_chart_view_set_titles:
 * @title: (nullable): the message of the chart
 * @subtitle: (nullable): what is drawn, in which unit
 */
void
vit_chart_view_set_titles (VitChartView *self, const char *title, const char *subtitle)
{
  set_text (self->title, title);
  set_text (self->subtitle, subtitle);
}

/**
 * vit_chart_view_set_chart:
 * @chart: (nullable): what to draw
 * @language: for its numbers and words
 */
void
vit_chart_view_set_chart (VitChartView *self, VitChart *chart, const VitLanguage *language)
{
  self->language = language;
  if (self->own != NULL)
    vit_chart_view_set_table (self, NULL, NULL);
  vit_chart_canvas_set_chart (self->canvas, chart, language);
}

/**
 * vit_chart_view_set_table:
 * @table: (nullable): the numbers of the chart; without, they are what the chart draws
 * @owner: (nullable): the result that @table belongs to
 */
void
vit_chart_view_set_table (VitChartView *self, const VitTable *table, VitResult *owner)
{
  VitResult *old = self->owner;

  vit_chart_view_set_show_table (self, FALSE);
  vit_table_view_set_table (self->table, NULL, self->language, NULL);
  g_clear_pointer (&self->own, vit_table_free);
  self->numbers = table;
  self->owner = owner != NULL ? vit_result_ref (owner) : NULL;
  g_clear_pointer (&old, vit_result_unref);
}

/**
 * vit_chart_view_save:
 * @path: ends in .png, .svg or .pdf
 *
 * Saves the chart as a picture, all of it, in the deck's colours; if it cannot be, the view says
 * why.
 *
 * Returns: whether it was saved
 */
gboolean
vit_chart_view_save (VitChartView *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  VitChartStyle style;

  vit_chart_style_init (&style);
  style.language = self->language;
  if (!vit_chart_export (vit_chart_canvas_get_chart (self->canvas), path, EXPORT_WIDTH,
                         EXPORT_HEIGHT, &style, &error))
    gtk_label_set_label (self->problem_text, error->message);
  gtk_revealer_set_reveal_child (self->problem, error != NULL);

  return error == NULL;
}

/**
 * vit_chart_view_get_canvas:
 *
 * Returns: (transfer none): what draws the chart
 */
VitChartCanvas *
vit_chart_view_get_canvas (VitChartView *self)
{
  return self->canvas;
}

void
vit_chart_view_set_show_table (VitChartView *self, gboolean show)
{
  gtk_toggle_button_set_active (self->toggle, show);
}

/**
 * vit_chart_view_get_show_table:
 *
 * Returns: whether the numbers are shown in place of the chart
 */
gboolean
vit_chart_view_get_show_table (VitChartView *self)
{
  return gtk_toggle_button_get_active (self->toggle);
}
