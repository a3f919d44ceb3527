/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-merge-help.h"

#include <glib/gi18n.h>

#include "vit-category-merge.h"
#include "vit-format.h"
#include "vit-locale.h"

/* More of them nobody reads. */
#define MAX_MERGES 50

struct _VitMergeHelp
{
  VitStepHelp parent_instance;

  char *column;     /* (nullable): whose values were looked at */
  GPtrArray *ticks; /* owned, of borrowed GtkCheckButton, each with its VitCategoryMerge */
  GPtrArray *found; /* owned (nullable), of VitCategoryMerge */

  AdwPreferencesGroup *group; /* borrowed child */
};

G_DEFINE_FINAL_TYPE (VitMergeHelp, vit_merge_help, VIT_TYPE_STEP_HELP)

/* Adds the merge to the map of the step, or takes it out again. What was typed there stays. */
static void
on_toggled (GtkCheckButton *tick, VitMergeHelp *self)
{
  const VitCategoryMerge *merge = g_object_get_data (G_OBJECT (tick), "merge");
  VitStepForm *form = vit_step_help_get_form (VIT_STEP_HELP (self));
  g_autoptr (JsonObject) answers = vit_step_form_dup_answers (form);
  g_autoptr (JsonObject) map =
      json_object_has_member (answers, "map")
          ? json_object_ref (json_object_get_object_member (answers, "map"))
          : json_object_new ();

  if (gtk_check_button_get_active (tick))
    json_object_set_string_member (map, merge->from, merge->to);
  else
    json_object_remove_member (map, merge->from);
  json_object_set_object_member (answers, "map", json_object_ref (map));
  vit_step_form_answer (form, answers);
}

static const char *
describe_reason (VitMergeReason reason)
{
  switch (reason)
    {
    case VIT_MERGE_SPACING:
      return _ ("blanks differ");
    case VIT_MERGE_CASE:
      return _ ("small and capital letters differ");
    case VIT_MERGE_LOOKALIKE:
      return _ ("letters of another alphabet that look the same");
    case VIT_MERGE_TYPO:
    default:
      return _ ("probably misspelt");
    }
}

static void
add_merge (VitMergeHelp *self, VitCategoryMerge *merge)
{
  const VitLanguage *language = vit_locale_get_language ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  g_autofree char *title = g_strdup_printf ("%s → %s", merge->from, merge->to);
  g_autofree char *from = vit_format_integer (language, merge->from_rows);
  g_autofree char *to = vit_format_integer (language, merge->to_rows);
  g_autofree char *text =
      g_strdup_printf (_ ("%1$s and %2$s rows · %3$s"), from, to, describe_reason (merge->reason));

  g_object_set_data (G_OBJECT (tick), "merge", merge);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (on_toggled), self, 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->ticks, tick);
}

static void
clear (VitMergeHelp *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    adw_preferences_group_remove (self->group, gtk_widget_get_ancestor (self->ticks->pdata[i],
                                                                        ADW_TYPE_ACTION_ROW));
  g_ptr_array_set_size (self->ticks, 0);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitMergeHelp) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
      vit_step_trial_find_merges_finish (VIT_STEP_TRIAL (source), result, &error);

  if (!vit_step_help_is_wanted (VIT_STEP_HELP (self)) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  clear (self);
  adw_preferences_group_set_description (
      self->group,
      found == NULL || found->len == 0
          ? _ ("No two values look like one that is misspelt.")
          : _ ("These look like one value in two spellings. Tick what is to be merged."));
  self->found = g_steal_pointer (&found);
  for (guint i = 0; self->found != NULL && i < MIN (self->found->len, MAX_MERGES); i++)
    add_merge (self, self->found->pdata[i]);
}

static void
vit_merge_help_update (VitStepHelp *help, JsonObject *answers, VitStep *step)
{
  VitMergeHelp *self = VIT_MERGE_HELP (help);
  const char *column = json_object_get_string_member_with_default (answers, "column", NULL);

  if (column == NULL || g_strcmp0 (column, self->column) == 0)
    return;

  g_free (self->column);
  self->column = g_strdup (column);
  clear (self);
  adw_preferences_group_set_description (self->group, _ ("Looking for misspelt values…"));
  vit_step_trial_find_merges_async (vit_step_help_get_trial (help), vit_step_help_get_recipe (help),
                                    vit_step_help_get_index (help), column, on_found,
                                    g_object_ref (self));
}

static void
vit_merge_help_finalize (GObject *object)
{
  VitMergeHelp *self = VIT_MERGE_HELP (object);

  g_ptr_array_unref (self->ticks);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_free (self->column);

  G_OBJECT_CLASS (vit_merge_help_parent_class)->finalize (object);
}

static void
vit_merge_help_class_init (VitMergeHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_merge_help_finalize;
  VIT_STEP_HELP_CLASS (klass)->update = vit_merge_help_update;
}

static void
vit_merge_help_init (VitMergeHelp *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->ticks = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (group);
  adw_preferences_group_set_title (self->group, _ ("Proposed merges"));
  adw_bin_set_child (ADW_BIN (self), group);
}
