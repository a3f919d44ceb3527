/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-list.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

struct _VitStepList
{
  AdwBin parent_instance;

  VitWorkspace *workspace; /* owned (nullable) */
  VitTableItem *table;     /* owned (nullable) */
  GPtrArray *rows;         /* GtkWidget, borrowed from the group */

  GtkStack *stack;            /* template */
  AdwPreferencesGroup *steps; /* template */
};

G_DEFINE_FINAL_TYPE (VitStepList, vit_step_list, ADW_TYPE_BIN)

static void
on_recipe_set (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VitWorkspace *workspace = VIT_WORKSPACE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report = vit_workspace_set_recipe_finish (workspace, result, &error);

  if (report == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vit_workspace_complain (workspace, error->message);
}

static void
on_remove (GtkButton *button, VitStepList *self)
{
  guint removed = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "step"));
  VitRecipe *recipe = vit_table_item_get_recipe (self->table);
  guint n_steps = vit_recipe_get_n_steps (recipe);
  g_autofree VitStep **kept = g_new (VitStep *, n_steps);
  g_autoptr (VitRecipe) shorter = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      if (i != removed)
        kept[n_kept++] = vit_recipe_get_step (recipe, i);
    }

  shorter = vit_recipe_new (kept, n_kept);
  vit_workspace_set_recipe_async (self->workspace, vit_table_item_get_name (self->table), shorter,
                                  _ ("Remove Step"), on_recipe_set, NULL);
}

static char *
describe_effect (const VitRecipeReport *run, guint step)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *before = vit_format_integer (language, run->rows[step]);
  g_autofree char *after = vit_format_integer (language, run->rows[step + 1]);
  g_autofree char *unread = vit_format_integer (language, run->unparsed[step]);

  if (run->unparsed[step] > 0)
    return g_strdup_printf (
        ngettext ("%1$s → %2$s rows; %3$s cell could not be read and is missing now",
                  "%1$s → %2$s rows; %3$s cells could not be read and are missing now",
                  (gulong) run->unparsed[step]),
        before, after, unread);

  if (run->rows[step] == run->rows[step + 1])
    return g_strdup_printf (_ ("%s rows, as before"), after);

  return g_strdup_printf (_ ("%1$s → %2$s rows"), before, after);
}

static void
add_step (VitStepList *self, const VitRecipeReport *run, guint number)
{
  const VitStep *step = vit_recipe_get_step (run->recipe, number);
  g_autofree char *text = vit_step_describe (step, vit_locale_get_language ());
  g_autofree char *effect = describe_effect (run, number);
  g_autofree char *label = g_strdup_printf (_ ("Remove the step: %s"), text);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), effect);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Remove this step"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "step", GUINT_TO_POINTER (number));
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  adw_preferences_group_add (self->steps, row);
  g_ptr_array_add (self->rows, row);
}

static void
vit_step_list_dispose (GObject *object)
{
  VitStepList *self = VIT_STEP_LIST (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->table);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_STEP_LIST);

  G_OBJECT_CLASS (vit_step_list_parent_class)->dispose (object);
}

static void
vit_step_list_finalize (GObject *object)
{
  g_ptr_array_unref (VIT_STEP_LIST (object)->rows);

  G_OBJECT_CLASS (vit_step_list_parent_class)->finalize (object);
}

static void
vit_step_list_class_init (VitStepListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_step_list_dispose;
  object_class->finalize = vit_step_list_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-step-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VitStepList, stack);
  gtk_widget_class_bind_template_child (widget_class, VitStepList, steps);
}

static void
vit_step_list_init (VitStepList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_step_list_show:
 * @workspace: what removes a step
 * @table: the table whose steps are shown from now on
 */
void
vit_step_list_show (VitStepList *self, VitWorkspace *workspace, VitTableItem *table)
{
  const VitRecipeReport *run = vit_table_item_get_run (table);
  guint n_steps = run ? vit_recipe_get_n_steps (run->recipe) : 0;

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->table, table);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->steps, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < n_steps; i++)
    add_step (self, run, i);
  gtk_stack_set_visible_child_name (self->stack, n_steps > 0 ? "steps" : "empty");
}
