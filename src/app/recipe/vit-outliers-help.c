/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-outliers-help.h"

#include <glib/gi18n.h>
#include <math.h>

#include "vit-chart-canvas.h"
#include "vit-format.h"
#include "vit-json.h"
#include "vit-locale.h"

#define CHART_HEIGHT 160

struct _VitOutliersHelp
{
  VitStepHelp parent_instance;

  char *asked;              /* (nullable): column and groups that were looked at */
  VitOutlierAdvice *advice; /* owned (nullable) */
  gboolean updating;        /* the bounds follow the form: changes are not the user's */

  VitChartCanvas *chart; /* borrowed child */
  GtkRange *low;         /* borrowed child */
  GtkRange *high;        /* borrowed child */
};

G_DEFINE_FINAL_TYPE (VitOutliersHelp, vit_outliers_help, VIT_TYPE_STEP_HELP)

static const VitOutlierBounds *
find_bounds (VitOutliersHelp *self, const char *method)
{
  for (guint i = 0; i < self->advice->bounds->len; i++)
    {
      const VitOutlierBounds *bounds = self->advice->bounds->pdata[i];

      if (g_str_equal (bounds->method, method))
        return bounds;
    }

  return NULL;
}

/* Bounds of the method that the form has, where they can be told: those of a range are its own,
 * and the others are told for their usual settings. */
static void
read_bounds (VitOutliersHelp *self, JsonObject *answers, double *low, double *high)
{
  const char *method = json_object_get_string_member_with_default (answers, "method", "");
  const VitOutlierBounds *bounds = find_bounds (self, method);

  if (g_str_equal (method, "range"))
    {
      *low = json_object_get_double_member_with_default (answers, "low", NAN);
      *high = json_object_get_double_member_with_default (answers, "high", NAN);
      return;
    }
  *low = bounds != NULL ? bounds->low : NAN;
  *high = bounds != NULL ? bounds->high : NAN;
}

/* The histogram, with what is outside the bounds in the colour that says "look here". */
static void
draw (VitOutliersHelp *self, double low, double high)
{
  const VitOutlierAdvice *advice = self->advice;
  g_autoptr (VitChart) chart = vit_chart_new (_ ("How the values lie"));
  VitSeries *series = vit_chart_add_series (chart, _ ("Rows"), VIT_MARK_BAR, advice->n_bins);
  double width = (advice->to - advice->from) / advice->n_bins;

  vit_series_want_accent (series);
  for (guint i = 0; i < advice->n_bins; i++)
    {
      double middle = advice->from + (i + 0.5) * width;

      series->x[i] = middle;
      series->y[i] = (double) advice->counts[i];
      series->accent[i] = middle < low || middle > high;
    }
  if (!isnan (low))
    vit_chart_add_rule (chart, TRUE, low, NULL);
  if (!isnan (high))
    vit_chart_add_rule (chart, TRUE, high, NULL);
  vit_chart_canvas_set_chart (self->chart, chart, vit_locale_get_language ());
}

static void
show_bounds (VitOutliersHelp *self, JsonObject *answers)
{
  double low, high;

  if (self->advice == NULL || self->advice->n_bins == 0)
    return;

  read_bounds (self, answers, &low, &high);
  self->updating = TRUE;
  gtk_range_set_value (self->low, isnan (low) ? self->advice->least : low);
  gtk_range_set_value (self->high, isnan (high) ? self->advice->greatest : high);
  self->updating = FALSE;
  draw (self, low, high);
}

/* Bounds that are moved are of the user's own. */
static void
on_moved (VitOutliersHelp *self)
{
  g_autoptr (JsonObject) answers = NULL;
  double low = gtk_range_get_value (self->low);
  double high = gtk_range_get_value (self->high);

  if (self->updating || self->advice == NULL)
    return;

  answers = json_object_new ();
  json_object_set_string_member (answers, "method", "range");
  json_object_set_double_member (answers, "low", MIN (low, high));
  json_object_set_double_member (answers, "high", MAX (low, high));
  vit_step_form_answer (vit_step_help_get_form (VIT_STEP_HELP (self)), answers);
}

/* A step of a slider is a round number that is small beside all values. */
static void
set_range (VitOutliersHelp *self, GtkRange *range)
{
  double size = self->advice->greatest - self->advice->least;
  double step = pow (10, floor (log10 (MAX (size, 1e-9) / 100)));

  gtk_range_set_range (range, self->advice->least,
                       MAX (self->advice->greatest, self->advice->least + step));
  gtk_range_set_increments (range, step, step * 10);
  gtk_range_set_round_digits (range, MAX (0, (int) -floor (log10 (step))));
}

static void
on_advised (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitOutliersHelp) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitOutlierAdvice) advice =
      vit_step_trial_advise_outliers_finish (VIT_STEP_TRIAL (source), result, &error);
  g_autoptr (JsonObject) answers = NULL;

  if (!vit_step_help_is_wanted (VIT_STEP_HELP (self)) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_pointer (&self->advice, vit_outlier_advice_free);
  self->advice = g_steal_pointer (&advice);
  gtk_widget_set_visible (GTK_WIDGET (self), self->advice != NULL && self->advice->n_bins > 0);
  if (self->advice == NULL || self->advice->n_bins == 0)
    return;

  self->updating = TRUE;
  set_range (self, self->low);
  set_range (self, self->high);
  self->updating = FALSE;
  answers = vit_step_form_dup_answers (vit_step_help_get_form (VIT_STEP_HELP (self)));
  show_bounds (self, answers);
}

static void
vit_outliers_help_update (VitStepHelp *help, JsonObject *answers, VitStep *step)
{
  VitOutliersHelp *self = VIT_OUTLIERS_HELP (help);
  JsonNode *by = json_object_get_member (answers, "by");
  g_autofree char *groups = by != NULL ? vit_json_write (by, FALSE) : g_strdup ("");
  g_autofree char *asked =
      g_strconcat (json_object_get_string_member_with_default (answers, "column", ""), " ", groups,
                   NULL);

  if (step == NULL || g_strcmp0 (asked, self->asked) == 0)
    {
      show_bounds (self, answers);
      return;
    }

  /* What is on screen is of another column. */
  g_clear_pointer (&self->advice, vit_outlier_advice_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_free (self->asked);
  self->asked = g_steal_pointer (&asked);
  vit_step_trial_advise_outliers_async (vit_step_help_get_trial (help),
                                        vit_step_help_get_recipe (help),
                                        vit_step_help_get_index (help), step, on_advised,
                                        g_object_ref (self));
}

static void
vit_outliers_help_finalize (GObject *object)
{
  VitOutliersHelp *self = VIT_OUTLIERS_HELP (object);

  g_clear_pointer (&self->advice, vit_outlier_advice_free);
  g_free (self->asked);

  G_OBJECT_CLASS (vit_outliers_help_parent_class)->finalize (object);
}

static void
vit_outliers_help_class_init (VitOutliersHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_outliers_help_finalize;
  VIT_STEP_HELP_CLASS (klass)->update = vit_outliers_help_update;
}

static GtkRange *
add_slider (VitOutliersHelp *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 0.1);

  gtk_widget_set_size_request (scale, 160, -1);
  gtk_widget_set_hexpand (scale, TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), scale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return GTK_RANGE (scale);
}

static void
vit_outliers_help_init (VitOutliersHelp *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *chart = g_object_new (VIT_TYPE_CHART_CANVAS, NULL);

  self->chart = VIT_CHART_CANVAS (chart);
  gtk_widget_set_size_request (chart, -1, CHART_HEIGHT);
  self->low = add_slider (self, ADW_PREFERENCES_GROUP (group), _ ("Lower bound"));
  self->high = add_slider (self, ADW_PREFERENCES_GROUP (group), _ ("Upper bound"));
  gtk_box_append (GTK_BOX (box), chart);
  gtk_box_append (GTK_BOX (box), group);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}
