/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-group-step.h"

#include <glib/gi18n.h>

/* What the rows of a choice stand for. */
static const guint scores[] = { 5, 4, 3 };

struct _VitGroupStep
{
  VitGuideStep parent_instance;

  gboolean updating; /* while widgets are set to what the guide says */

  GtkSwitch *named;        /* template */
  GtkSwitch *clusters;     /* template */
  AdwComboRow *scores;     /* template */
  AdwComboRow *n_clusters; /* template */
  AdwEntryRow *as_of;      /* template */
  AdwEntryRow *title;      /* template */
  AdwComboRow *language;   /* template */
};

G_DEFINE_FINAL_TYPE (VitGroupStep, vit_group_step, VIT_TYPE_GUIDE_STEP)

static gboolean
is_day (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *midnight = g_strconcat (text, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (midnight, utc);

  return strlen (text) == 10 && day != NULL;
}

static void
check (VitGroupStep *self)
{
  const VitGuide *guide =
      vit_workspace_get_guide (vit_guide_step_get_workspace (VIT_GUIDE_STEP (self)));
  const char *day = gtk_editable_get_text (GTK_EDITABLE (self->as_of));
  gboolean wrong_day = *day != '\0' && !is_day (day);
  const char *problem = NULL;

  if (!guide->named && !guide->clusters)
    problem = _ ("Switch on at least one way to group.");
  else if (wrong_day)
    problem = _ ("Write the analysis date as a day such as 2020-02-01, or leave it empty.");

  if (wrong_day)
    gtk_widget_add_css_class (GTK_WIDGET (self->as_of), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->as_of), "error");
  vit_guide_step_set_problem (VIT_GUIDE_STEP (self), problem);
  vit_guide_step_set_ready (VIT_GUIDE_STEP (self), problem == NULL);
}

static void
set_text (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text != NULL ? text : "") != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static guint
find_language (const char *code)
{
  const char *const *codes = vit_language_list ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (g_str_equal (codes[i], code))
        return i;
    }

  return 0;
}

/* Shows what the guide says. */
static void
update (VitGroupStep *self)
{
  const VitGuide *guide =
      vit_workspace_get_guide (vit_guide_step_get_workspace (VIT_GUIDE_STEP (self)));

  if (self->updating)
    return;

  self->updating = TRUE;
  gtk_switch_set_active (self->named, guide->named);
  gtk_switch_set_active (self->clusters, guide->clusters);
  adw_combo_row_set_selected (self->scores, 5 - guide->scores);
  adw_combo_row_set_selected (self->n_clusters, guide->n_clusters == 0 ? 0 : guide->n_clusters - 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scores), guide->named);
  gtk_widget_set_sensitive (GTK_WIDGET (self->n_clusters), guide->clusters);
  set_text (GTK_EDITABLE (self->as_of), guide->as_of);
  set_text (GTK_EDITABLE (self->title), guide->title);
  adw_combo_row_set_selected (self->language, find_language (guide->language));
  self->updating = FALSE;
  check (self);
}

static void
store (VitGroupStep *self, VitGuide *guide, const char *label)
{
  self->updating = TRUE;
  vit_workspace_set_guide (vit_guide_step_get_workspace (VIT_GUIDE_STEP (self)), guide, label);
  self->updating = FALSE;
  update (self);
}

static VitGuide *
edit (VitGroupStep *self)
{
  return vit_guide_copy (
      vit_workspace_get_guide (vit_guide_step_get_workspace (VIT_GUIDE_STEP (self))));
}

static void
on_ways (VitGroupStep *self)
{
  g_autoptr (VitGuide) guide = NULL;

  if (self->updating)
    return;
  guide = edit (self);
  guide->named = gtk_switch_get_active (self->named);
  guide->clusters = gtk_switch_get_active (self->clusters);
  store (self, guide, _ ("Change grouping"));
}

static void
on_numbers (VitGroupStep *self)
{
  g_autoptr (VitGuide) guide = NULL;
  guint k = adw_combo_row_get_selected (self->n_clusters);

  if (self->updating)
    return;
  guide = edit (self);
  guide->scores = scores[adw_combo_row_get_selected (self->scores)];
  guide->n_clusters = k == 0 ? 0 : k + 1;
  store (self, guide, _ ("Change grouping"));
}

static void
on_language (VitGroupStep *self)
{
  g_autoptr (VitGuide) guide = NULL;

  if (self->updating)
    return;
  guide = edit (self);
  g_free (guide->language);
  guide->language = g_strdup (vit_language_list ()[adw_combo_row_get_selected (self->language)]);
  store (self, guide, _ ("Change language"));
}

/* While a day is being typed it is no day yet; it counts once it is one, or empty. */
static void
on_as_of (VitGroupStep *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->as_of));
  g_autoptr (VitGuide) guide = NULL;

  if (self->updating)
    return;
  if (*text != '\0' && !is_day (text))
    {
      check (self);
      return;
    }
  guide = edit (self);
  g_free (guide->as_of);
  guide->as_of = *text != '\0' ? g_strdup (text) : NULL;
  store (self, guide, _ ("Change analysis date"));
}

static void
on_title (VitGroupStep *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->title));
  g_autoptr (VitGuide) guide = NULL;

  if (self->updating)
    return;
  guide = edit (self);
  g_free (guide->title);
  guide->title = *text != '\0' ? g_strdup (text) : NULL;
  store (self, guide, _ ("Change title"));
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitGuideStep) step = VIT_GUIDE_STEP (data);
  g_autoptr (GError) error = NULL;
  gboolean done = vit_workspace_run_finish (VIT_WORKSPACE (source), result, &error);

  if (vit_guide_step_get_workspace (step) == NULL)
    return;

  vit_guide_step_set_busy (step, FALSE);
  if (done)
    vit_guide_step_advanced (step);
  else
    vit_guide_step_fail (step, error);
}

static void
vit_group_step_advance (VitGuideStep *step)
{
  VitWorkspace *workspace = vit_guide_step_get_workspace (step);

  if (vit_workspace_get_result_current (workspace))
    {
      vit_guide_step_advanced (step);
      return;
    }

  vit_guide_step_set_problem (step, NULL);
  vit_guide_step_set_busy (step, TRUE);
  vit_workspace_run_async (workspace, on_run, g_object_ref (step));
}

static void
vit_group_step_connected (VitGuideStep *step)
{
  g_signal_connect_object (vit_guide_step_get_workspace (step), "notify::guide",
                           G_CALLBACK (update), step, G_CONNECT_SWAPPED);
  update (VIT_GROUP_STEP (step));
}

static void
fill_choices (VitGroupStep *self)
{
  const char *const *codes = vit_language_list ();
  g_autoptr (GtkStringList) languages = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) numbers = gtk_string_list_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (languages, vit_language_get_name (vit_language_get (codes[i])));
  gtk_string_list_append (numbers, _ ("As many as fit best"));
  for (guint k = 2; k <= VIT_GUIDE_MAX_CLUSTERS; k++)
    {
      g_autofree char *text = g_strdup_printf ("%u", k);

      gtk_string_list_append (numbers, text);
    }

  self->updating = TRUE;
  adw_combo_row_set_model (self->language, G_LIST_MODEL (languages));
  adw_combo_row_set_model (self->n_clusters, G_LIST_MODEL (numbers));
  self->updating = FALSE;
}

static void
vit_group_step_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_GROUP_STEP);

  G_OBJECT_CLASS (vit_group_step_parent_class)->dispose (object);
}

static void
vit_group_step_class_init (VitGroupStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_group_step_dispose;
  VIT_GUIDE_STEP_CLASS (klass)->connected = vit_group_step_connected;
  VIT_GUIDE_STEP_CLASS (klass)->advance = vit_group_step_advance;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-group-step.ui");
  gtk_widget_class_bind_template_child (widget_class, VitGroupStep, named);
  gtk_widget_class_bind_template_child (widget_class, VitGroupStep, clusters);
  gtk_widget_class_bind_template_child (widget_class, VitGroupStep, scores);
  gtk_widget_class_bind_template_child (widget_class, VitGroupStep, n_clusters);
  gtk_widget_class_bind_template_child (widget_class, VitGroupStep, as_of);
  gtk_widget_class_bind_template_child (widget_class, VitGroupStep, title);
  gtk_widget_class_bind_template_child (widget_class, VitGroupStep, language);
  gtk_widget_class_bind_template_callback (widget_class, on_ways);
  gtk_widget_class_bind_template_callback (widget_class, on_numbers);
  gtk_widget_class_bind_template_callback (widget_class, on_language);
  gtk_widget_class_bind_template_callback (widget_class, on_as_of);
  gtk_widget_class_bind_template_callback (widget_class, on_title);
}

static void
vit_group_step_init (VitGroupStep *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
}
