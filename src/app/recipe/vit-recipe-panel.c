/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-panel-private.h"

#include <glib/gi18n.h>

#include "vit-recipe-edit.h"
#include "vit-pick-list.h"
#include "vit-step-form-spec.h"
#include "vit-step-row.h"

G_DEFINE_FINAL_TYPE (VitRecipePanel, vit_recipe_panel, ADW_TYPE_BIN)

static VitStepRow *
get_row (VitRecipePanel *self, guint index)
{
  return VIT_STEP_ROW (gtk_list_box_get_row_at_index (self->list, (int) index));
}

/* Rows are kept as far as there are steps for them, so that nothing that stays loses the focus or
 * moves on screen. */
static void
make_rows (VitRecipePanel *self, guint n_steps)
{
  GtkListBoxRow *row;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n)) != NULL)
    {
      if (n < n_steps)
        n++;
      else
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  for (; n < n_steps; n++)
    gtk_list_box_append (self->list, vit_step_row_new ());
}

static void
move_focus (VitRecipePanel *self, guint n_steps)
{
  if (self->wanted_focus >= 0 && n_steps > 0)
    gtk_widget_grab_focus (
        GTK_WIDGET (get_row (self, MIN ((guint) self->wanted_focus, n_steps - 1))));
  self->wanted_focus = -1;
}

/* What a run told holds for as many steps as it had in common with what is shown. */
static void
show_steps (VitRecipePanel *self)
{
  const VitRecipeReport *run = vit_table_item_get_run (self->table);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  guint n_steps = vit_recipe_get_n_steps (recipe);
  guint n_known = run != NULL ? vit_recipe_edit_count_same (recipe, run->recipe) : 0;

  make_rows (self, n_steps);
  for (guint i = 0; i < n_steps; i++)
    vit_step_row_show (get_row (self, i), vit_recipe_get_step (recipe, i), i, n_steps,
                       i < n_known ? run : NULL);
  gtk_stack_set_visible_child_name (self->stack, n_steps > 0 ? "steps" : "empty");
  move_focus (self, n_steps);
}

static void
show_busy (VitRecipePanel *self)
{
  gtk_widget_set_visible (self->busy, self->n_running > 0);
  if (self->n_running == 0)
    g_clear_object (&self->job);
}

static void
on_fraction (VitRecipePanel *self)
{
  if (self->job != NULL)
    gtk_progress_bar_set_fraction (self->fraction, vit_job_get_fraction (self->job));
}

/* The step that stops the recipe says why. What is about none of them is told as anything else is
 * that fails. */
static void
show_failure (VitRecipePanel *self, const GError *error)
{
  const char *reason;
  guint step;

  gtk_widget_set_visible (self->stuck, TRUE);
  if (vit_recipe_error_find_step (error, &step, &reason) && get_row (self, step) != NULL)
    vit_step_row_set_problem (get_row (self, step), reason);
  else
    vit_workspace_complain (self->workspace, error->message);
}

static void
forget_draft (VitRecipePanel *self)
{
  g_clear_pointer (&self->draft, vit_recipe_unref);
  gtk_widget_set_visible (self->stuck, FALSE);
}

/* A run of the table that was on screen then. */
typedef struct
{
  VitRecipePanel *panel; /* owned */
  guint serial;
} Run;

static void
run_free (Run *run)
{
  g_object_unref (run->panel);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static void
on_recipe_set (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) run = user_data;
  VitRecipePanel *self = run->panel;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report =
      vit_workspace_set_recipe_finish (VIT_WORKSPACE (source), result, &error);

  if (self->table == NULL || run->serial != self->serial)
    {
      if (report == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        vit_workspace_complain (VIT_WORKSPACE (source), error->message);
      return;
    }

  self->n_running--;
  show_busy (self);
  if (self->n_running > 0)
    return;

  if (report == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_steps (self);
      show_failure (self, error);
      return;
    }
  forget_draft (self);
  show_steps (self);
}

static void
watch_job (VitRecipePanel *self)
{
  GListModel *jobs = G_LIST_MODEL (vit_workspace_get_jobs (self->workspace));

  g_clear_object (&self->job);
  self->job = g_list_model_get_item (jobs, g_list_model_get_n_items (jobs) - 1);
  gtk_progress_bar_set_fraction (self->fraction, 0);
  if (self->job != NULL)
    g_signal_connect_object (self->job, "notify::fraction", G_CALLBACK (on_fraction), self,
                             G_CONNECT_SWAPPED);
}

/**
 * vit_recipe_panel_set:
 * @recipe: what the table is to be made by
 * @label: what was changed, for Undo
 *
 * Shows @recipe at once and runs it. Changes that are made before the run is over build on it.
 */
void
vit_recipe_panel_set (VitRecipePanel *self, VitRecipe *recipe, const char *label)
{
  VitRecipe *old = self->draft;
  Run *run = g_new0 (Run, 1);

  run->panel = g_object_ref (self);
  run->serial = self->serial;
  self->draft = vit_recipe_ref (recipe);
  g_clear_pointer (&old, vit_recipe_unref);
  gtk_widget_set_visible (self->stuck, FALSE);
  self->n_running++;
  vit_workspace_set_recipe_async (self->workspace, vit_table_item_get_name (self->table), recipe,
                                  label, on_recipe_set, run);
  watch_job (self);
  show_busy (self);
  show_steps (self);
}

static void
on_cancel (VitRecipePanel *self)
{
  if (self->job != NULL)
    vit_job_cancel (self->job);
}

static void
on_discard (VitRecipePanel *self)
{
  forget_draft (self);
  show_steps (self);
}

static void
on_row_activated (VitRecipePanel *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "recipe.edit", "u",
                              (guint) gtk_list_box_row_get_index (row));
}

static void
vit_recipe_panel_dispose (GObject *object)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->table);
  g_clear_object (&self->job);
  g_clear_pointer (&self->draft, vit_recipe_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_RECIPE_PANEL);

  G_OBJECT_CLASS (vit_recipe_panel_parent_class)->dispose (object);
}

static void
vit_recipe_panel_class_init (VitRecipePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_recipe_panel_dispose;

  vit_recipe_panel_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-recipe-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, VitRecipePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, VitRecipePanel, list);
  gtk_widget_class_bind_template_child (widget_class, VitRecipePanel, busy);
  gtk_widget_class_bind_template_child (widget_class, VitRecipePanel, fraction);
  gtk_widget_class_bind_template_child (widget_class, VitRecipePanel, stuck);
  gtk_widget_class_bind_template_child (widget_class, VitRecipePanel, add);
  gtk_widget_class_bind_template_child (widget_class, VitRecipePanel, add_first);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_discard);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
on_kind_picked (VitRecipePanel *self, const char *kind)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "recipe.add", "s", kind);
}

/* All kinds of steps, under plain words for what they are about. */
static GtkWidget *
build_kinds (VitRecipePanel *self)
{
  GtkWidget *list = vit_pick_list_new ();
  guint n;
  const VitStepFormSpec *specs = vit_step_form_specs (&n);

  for (guint i = 0; i < n; i++)
    vit_pick_list_add (VIT_PICK_LIST (list), vit_step_group_title (specs[i].group),
                       _ (specs[i].title), _ (specs[i].help), specs[i].kind, 0);
  g_signal_connect_object (list, "picked", G_CALLBACK (on_kind_picked), self, G_CONNECT_SWAPPED);

  return list;
}

static void
vit_recipe_panel_init (VitRecipePanel *self)
{
  self->wanted_focus = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_popover (self->add, build_kinds (self));
  gtk_menu_button_set_popover (self->add_first, build_kinds (self));
}

/**
 * vit_recipe_panel_show:
 * @workspace: whose table it is
 * @table: the table whose steps are shown from now on, or what has become of it
 */
void
vit_recipe_panel_show (VitRecipePanel *self, VitWorkspace *workspace, VitTableItem *table)
{
  gboolean same = self->table != NULL && g_str_equal (vit_table_item_get_name (self->table),
                                                      vit_table_item_get_name (table));

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->table, table);

  if (!same)
    {
      self->serial++;
      self->n_running = 0;
      show_busy (self);
    }
  /* As long as runs are under way, what is wanted is newer than what the table is. */
  if (self->n_running == 0)
    forget_draft (self);
  show_steps (self);
}

/**
 * vit_recipe_panel_dup_recipe:
 *
 * Returns: (transfer full): the recipe on screen, which may be newer than the table's
 */
VitRecipe *
vit_recipe_panel_dup_recipe (VitRecipePanel *self)
{
  VitRecipe *recipe = self->draft != NULL ? self->draft : vit_table_item_get_recipe (self->table);

  return recipe != NULL ? vit_recipe_ref (recipe) : vit_recipe_new (NULL, 0);
}
