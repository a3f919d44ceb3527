/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duplicates-help.h"

#include <glib/gi18n.h>
#include <math.h>

#include "vit-format.h"
#include "vit-json.h"
#include "vit-locale.h"

struct _VitDuplicatesHelp
{
  VitStepHelp parent_instance;

  char *asked;     /* (nullable): the step that was looked at */
  GPtrArray *rows; /* owned, of borrowed rows of the group */

  AdwPreferencesGroup *group; /* borrowed child */
};

G_DEFINE_FINAL_TYPE (VitDuplicatesHelp, vit_duplicates_help, VIT_TYPE_STEP_HELP)

static const char *
describe_kind (VitDuplicatesKind kind)
{
  switch (kind)
    {
    case VIT_DUPLICATES_SPELLING:
      return _ ("The same but for small and capital letters or blanks");
    case VIT_DUPLICATES_TIME:
      return _ ("The same but for the time of day");
    case VIT_DUPLICATES_BOTH:
      return _ ("The same but for both");
    case VIT_DUPLICATES_EXACT:
    default:
      return _ ("Exactly the same: what this step drops");
    }
}

static void
add_found (VitDuplicatesHelp *self, const VitDuplicates *found)
{
  const VitLanguage *language = vit_locale_get_language ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *rows = vit_format_integer (language, found->n_rows);
  g_autofree char *money = vit_format_number (language, found->money, 0);
  g_autofree char *lost =
      g_strdup_printf (ngettext ("%s row would go", "%s rows would go", (gulong) found->n_rows),
                       rows);
  g_autofree char *text = isnan (found->money) || found->n_rows == 0
                              ? g_strdup (lost)
                              /* TRANSLATORS: “12 rows would go”, then an amount of money. */
                              : g_strdup_printf (_ ("%1$s, worth %2$s"), lost, money);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), describe_kind (found->kind));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitDuplicatesHelp) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
      vit_step_trial_find_duplicates_finish (VIT_STEP_TRIAL (source), result, &error);

  if (!vit_step_help_is_wanted (VIT_STEP_HELP (self)) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), found != NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    add_found (self, found->pdata[i]);
}

static void
vit_duplicates_help_update (VitStepHelp *help, JsonObject *answers, VitStep *step)
{
  VitDuplicatesHelp *self = VIT_DUPLICATES_HELP (help);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), answers);
  g_autofree char *asked = vit_json_write (node, FALSE);

  if (step == NULL || g_strcmp0 (asked, self->asked) == 0)
    return;

  g_free (self->asked);
  self->asked = g_steal_pointer (&asked);
  vit_step_trial_find_duplicates_async (vit_step_help_get_trial (help),
                                        vit_step_help_get_recipe (help),
                                        vit_step_help_get_index (help), step, on_found,
                                        g_object_ref (self));
}

static void
vit_duplicates_help_finalize (GObject *object)
{
  VitDuplicatesHelp *self = VIT_DUPLICATES_HELP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->asked);

  G_OBJECT_CLASS (vit_duplicates_help_parent_class)->finalize (object);
}

static void
vit_duplicates_help_class_init (VitDuplicatesHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_duplicates_help_finalize;
  VIT_STEP_HELP_CLASS (klass)->update = vit_duplicates_help_update;
}

static void
vit_duplicates_help_init (VitDuplicatesHelp *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (group);
  adw_preferences_group_set_title (self->group, _ ("Lines that are alike"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), group);
}
