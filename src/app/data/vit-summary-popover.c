/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-summary-popover.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"
#include "vit-summary-text.h"
#include "vit-type-words.h"

/* Of a value in the list, before it is cut; its tooltip has all of it. */
#define MAX_CHARS 28

struct _VitSummaryPopover
{
  GtkPopover parent_instance;

  GtkLabel *name;       /* template */
  GtkImage *icon;       /* template */
  GtkLabel *type;       /* template */
  GtkGrid *figures;     /* template */
  GtkLabel *bars_title; /* template */
  GtkGrid *bars;        /* template */
  GtkLabel *method;     /* template */
};

G_DEFINE_FINAL_TYPE (VitSummaryPopover, vit_summary_popover, GTK_TYPE_POPOVER)

static void
vit_summary_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_SUMMARY_POPOVER);

  G_OBJECT_CLASS (vit_summary_popover_parent_class)->dispose (object);
}

static void
vit_summary_popover_class_init (VitSummaryPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_summary_popover_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-summary-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, VitSummaryPopover, name);
  gtk_widget_class_bind_template_child (widget_class, VitSummaryPopover, icon);
  gtk_widget_class_bind_template_child (widget_class, VitSummaryPopover, type);
  gtk_widget_class_bind_template_child (widget_class, VitSummaryPopover, figures);
  gtk_widget_class_bind_template_child (widget_class, VitSummaryPopover, bars_title);
  gtk_widget_class_bind_template_child (widget_class, VitSummaryPopover, bars);
  gtk_widget_class_bind_template_child (widget_class, VitSummaryPopover, method);
}

static void
vit_summary_popover_init (VitSummaryPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_label (const char *text, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (xalign > 0)
    gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
add_figure (VitSummaryPopover *self, int row, const char *name, const char *value)
{
  GtkWidget *label = make_label (name, 0);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (self->figures, label, 0, row, 1, 1);
  gtk_grid_attach (self->figures, make_label (value, 1), 1, row, 1, 1);
}

static int
show_counts (VitSummaryPopover *self, const VitColumnProfile *profile, gint64 n_rows)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *rows = vit_format_integer (language, n_rows);
  g_autofree char *number = vit_format_integer (language, profile->n_missing);
  g_autofree char *share = vit_summary_text_share (profile->n_missing, n_rows);
  g_autofree char *missing =
      profile->n_missing > 0 ? g_strdup_printf ("%s (%s)", number, share) : g_strdup (_ ("None"));
  g_autofree char *distinct = vit_format_integer (language, profile->n_distinct);

  add_figure (self, 0, _ ("Rows"), rows);
  add_figure (self, 1, _ ("Missing cells"), missing);
  add_figure (self, 2, _ ("Different values"), distinct);

  return 3;
}

static void
show_scale (VitSummaryPopover *self, const VitColumnProfile *profile, int row)
{
  const struct
  {
    const char *name;
    double value;
  } figures[] = {
    { _ ("Lowest"), profile->min },    { _ ("Lower quartile"), profile->q25 },
    { _ ("Median"), profile->median }, { _ ("Upper quartile"), profile->q75 },
    { _ ("Highest"), profile->max },   { _ ("Mean"), profile->mean },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *value = vit_summary_text_value (profile, figures[i].value);

      add_figure (self, row + (int) i, figures[i].name, value);
    }
}

static void
show_bar (VitSummaryPopover *self, const VitColumnProfile *profile, guint number, gint64 n_rows)
{
  const VitProfileBar *bar = g_ptr_array_index (profile->bars, number);
  g_autofree char *text = vit_summary_text_bar (profile, number);
  g_autofree char *rows = vit_format_integer (vit_locale_get_language (), bar->rows);
  g_autofree char *share = vit_summary_text_share (bar->rows, n_rows);
  GtkWidget *label = make_label (text, 0);
  GtkWidget *part = make_label (share, 1);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (part, "dim-label");
  gtk_grid_attach (self->bars, label, 0, (int) number, 1, 1);
  gtk_grid_attach (self->bars, make_label (rows, 1), 1, (int) number, 1, 1);
  gtk_grid_attach (self->bars, part, 2, (int) number, 1, 1);
}

static void
show_bars (VitSummaryPopover *self, const VitColumnProfile *profile, gint64 n_rows)
{
  gboolean all = (gint64) profile->bars->len == profile->n_distinct;

  gtk_label_set_label (self->bars_title, vit_column_profile_has_scale (profile)
                                             ? _ ("How the values lie")
                                         : all ? _ ("Values")
                                               : _ ("Most frequent values"));
  gtk_widget_set_visible (GTK_WIDGET (self->bars_title), profile->bars->len > 0);
  for (guint i = 0; i < profile->bars->len; i++)
    show_bar (self, profile, i, n_rows);
}

/**
 * vit_summary_popover_new:
 * @profile: what to show; not needed after the call
 * @n_rows: of the table
 */
GtkWidget *
vit_summary_popover_new (const VitColumnProfile *profile, gint64 n_rows)
{
  VitSummaryPopover *self = g_object_new (VIT_TYPE_SUMMARY_POPOVER, NULL);
  g_autofree char *method = vit_summary_text_method (profile);
  int row;

  gtk_label_set_label (self->name, profile->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), profile->name);
  gtk_label_set_label (self->type, vit_type_words_get_name (profile->type));
  gtk_image_set_from_icon_name (self->icon, vit_type_words_get_icon (profile->type));
  gtk_label_set_label (self->method, method);
  row = show_counts (self, profile, n_rows);
  if (vit_column_profile_has_scale (profile) && profile->n_distinct > 0)
    show_scale (self, profile, row);
  show_bars (self, profile, n_rows);

  return GTK_WIDGET (self);
}
