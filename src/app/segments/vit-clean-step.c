/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-clean-step.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-json.h"
#include "vit-locale.h"
#include "vit-proposal-row.h"

struct _VitCleanStep
{
  VitGuideStep parent_instance;

  GPtrArray *rows; /* owned, of borrowed VitProposalRow */
  gint64 n_rows;   /* of the table as it was imported */
  char *checked;   /* what the shown proposals were found for (nullable) */
  guint serial;    /* grows with each question, so that late answers are known */
  gboolean updating;
  gboolean cleaning; /* its own recipe is being run */

  GtkWidget *looking; /* template */
  GtkWidget *nothing; /* template */
  GtkWidget *found;   /* template */
  GtkListBox *list;   /* template */
  GtkLabel *outcome;  /* template */
};

G_DEFINE_FINAL_TYPE (VitCleanStep, vit_clean_step, VIT_TYPE_GUIDE_STEP)

typedef struct
{
  VitCleanStep *self; /* owned */
  guint serial;
} Request;

static Request *
request_new (VitCleanStep *self)
{
  Request *request = g_new0 (Request, 1);

  request->self = g_object_ref (self);
  request->serial = ++self->serial;

  return request;
}

static gboolean
request_is_late (const Request *request)
{
  return request->serial != request->self->serial ||
         vit_guide_step_get_workspace (VIT_GUIDE_STEP (request->self)) == NULL;
}

static void
request_free (Request *request)
{
  g_object_unref (request->self);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* The steps whose switch is on, in order. */
static VitRecipe *
get_accepted (VitCleanStep *self)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      VitProposalRow *row = g_ptr_array_index (self->rows, i);

      if (vit_proposal_row_get_accepted (row))
        g_ptr_array_add (steps, vit_proposal_row_get_step (row));
    }

  return vit_recipe_new ((VitStep *const *) steps->pdata, steps->len);
}

static void
show_outcome (VitCleanStep *self, gint64 n_left)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *left = vit_format_integer (language, n_left);
  g_autofree char *all = vit_format_integer (language, self->n_rows);
  g_autofree char *text = g_strdup_printf (_ ("%1$s of %2$s rows stay."), left, all);

  gtk_label_set_label (self->outcome, text);
  vit_guide_step_set_ready (VIT_GUIDE_STEP (self), n_left > 0);
  vit_guide_step_set_problem (
      VIT_GUIDE_STEP (self),
      n_left > 0 ? NULL : _ ("No row is left. Switch off the step that takes the last ones."));
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  gint64 n_left = vit_workspace_count_finish (VIT_WORKSPACE (source), result, &error);

  if (request_is_late (request))
    return;

  if (error == NULL)
    show_outcome (request->self, n_left);
  else
    vit_guide_step_fail (VIT_GUIDE_STEP (request->self), error);
}

static void
count_rows (VitCleanStep *self)
{
  VitWorkspace *workspace = vit_guide_step_get_workspace (VIT_GUIDE_STEP (self));
  g_autoptr (VitRecipe) recipe = get_accepted (self);

  vit_workspace_count_async (workspace, vit_workspace_get_guide (workspace)->table, recipe,
                             on_counted, request_new (self));
}

/* Remembers what was not wanted, so that it is not switched on again. */
static void
store_declined (VitCleanStep *self, const char *label)
{
  VitWorkspace *workspace = vit_guide_step_get_workspace (VIT_GUIDE_STEP (self));
  g_autoptr (VitGuide) guide = vit_guide_copy (vit_workspace_get_guide (workspace));

  g_ptr_array_set_size (guide->declined, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      VitProposalRow *row = g_ptr_array_index (self->rows, i);

      if (!vit_proposal_row_get_accepted (row))
        g_ptr_array_add (guide->declined, vit_step_ref (vit_proposal_row_get_step (row)));
    }
  vit_workspace_set_guide (workspace, guide, label);
}

static void
on_accepted (VitCleanStep *self, GParamSpec *pspec, VitProposalRow *row)
{
  if (self->updating)
    return;

  self->updating = TRUE;
  store_declined (self, vit_proposal_row_get_accepted (row) ? _ ("Accept cleaning step")
                                                            : _ ("Decline cleaning step"));
  self->updating = FALSE;
  count_rows (self);
}

static void
on_row_activated (VitCleanStep *self, VitProposalRow *row)
{
  vit_proposal_row_toggle (row);
}

/* What is declined may have changed. */
static void
show_declined (VitCleanStep *self)
{
  const VitGuide *guide =
      vit_workspace_get_guide (vit_guide_step_get_workspace (VIT_GUIDE_STEP (self)));
  gboolean changed = FALSE;

  if (self->updating || self->rows->len == 0)
    return;

  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      VitProposalRow *row = g_ptr_array_index (self->rows, i);
      gboolean accepted = !vit_guide_has_declined (guide, vit_proposal_row_get_step (row));

      changed |= accepted != vit_proposal_row_get_accepted (row);
      vit_proposal_row_set_accepted (row, accepted);
    }
  self->updating = FALSE;
  if (changed)
    count_rows (self);
}

/* No GtkStack: within a scrolled page it asks how narrow its child could be at its height, which
 * takes texts that wrap a long time to answer. */
static void
show_only (VitCleanStep *self, GtkWidget *part)
{
  gtk_widget_set_visible (self->looking, part == self->looking);
  gtk_widget_set_visible (self->nothing, part == self->nothing);
  gtk_widget_set_visible (self->found, part == self->found);
}

static void
show_proposals (VitCleanStep *self, GPtrArray *proposals)
{
  GtkListBoxRow *old;

  g_ptr_array_set_size (self->rows, 0);
  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));

  self->updating = TRUE;
  for (guint i = 0; i < proposals->len; i++)
    {
      GtkWidget *row = vit_proposal_row_new (g_ptr_array_index (proposals, i));

      g_signal_connect_object (row, "notify::accepted", G_CALLBACK (on_accepted), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (self->list, row);
    }
  self->updating = FALSE;
  show_only (self, proposals->len > 0 ? self->found : self->nothing);
  show_declined (self);
}

/* What the proposals depend on; as long as it is the same, they need not be found again. */
static char *
describe_question (VitWorkspace *workspace)
{
  const VitGuide *guide = vit_workspace_get_guide (workspace);
  VitTableItem *item = vit_workspace_find_table (workspace, guide->table);
  VitRecipe *recipe = item != NULL ? vit_table_item_get_recipe (item) : NULL;
  g_autoptr (JsonNode) roles = vit_roles_to_json (guide->roles);
  g_autoptr (JsonNode) steps = recipe != NULL ? vit_recipe_to_json (recipe) : NULL;
  g_autofree char *roles_text = vit_json_write (roles, FALSE);
  g_autofree char *steps_text = steps != NULL ? vit_json_write (steps, FALSE) : NULL;

  return g_strdup_printf ("%s %s %s", guide->table, roles_text,
                          steps_text != NULL ? steps_text : "[]");
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) proposals =
      vit_workspace_check_finish (VIT_WORKSPACE (source), result, &error);
  VitCleanStep *self = request->self;
  VitGuideStep *step = VIT_GUIDE_STEP (self);

  if (request_is_late (request))
    return;

  vit_guide_step_set_busy (step, FALSE);
  if (proposals == NULL)
    {
      g_clear_pointer (&self->checked, g_free);
      vit_guide_step_fail (step, error);
      return;
    }

  show_proposals (self, proposals);
  if (proposals->len == 0)
    vit_guide_step_set_ready (step, self->n_rows > 0);
  else
    count_rows (self);
}

static void
vit_clean_step_enter (VitGuideStep *step)
{
  VitCleanStep *self = VIT_CLEAN_STEP (step);
  VitWorkspace *workspace = vit_guide_step_get_workspace (step);
  VitTableItem *item =
      vit_workspace_find_table (workspace, vit_workspace_get_guide (workspace)->table);
  g_autofree char *question = NULL;

  if (item == NULL)
    return;

  question = describe_question (workspace);
  if (g_strcmp0 (question, self->checked) == 0)
    return;

  g_free (self->checked);
  self->checked = g_steal_pointer (&question);
  self->n_rows = vit_table_item_get_info (item)->n_rows_raw;
  vit_guide_step_set_ready (step, FALSE);
  vit_guide_step_set_problem (step, NULL);
  vit_guide_step_set_busy (step, TRUE);
  show_only (self, self->looking);
  vit_workspace_check_async (workspace, on_checked, request_new (self));
}

/* Undo and Redo come while the step is on screen, too. */
static void
on_changed (VitCleanStep *self)
{
  if (self->cleaning || self->updating || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  vit_clean_step_enter (VIT_GUIDE_STEP (self));
}

static void
on_guide (VitCleanStep *self)
{
  show_declined (self);
  on_changed (self);
}

static gboolean
same_recipe (const VitRecipe *recipe, VitRecipe *other)
{
  g_autoptr (VitRecipe) none = vit_recipe_new (NULL, 0);
  g_autoptr (JsonNode) one = vit_recipe_to_json (recipe);
  g_autoptr (JsonNode) two = vit_recipe_to_json (other != NULL ? other : none);

  return json_node_equal (one, two);
}

static void
on_cleaned (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitCleanStep) self = VIT_CLEAN_STEP (data);
  VitGuideStep *step = VIT_GUIDE_STEP (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report =
      vit_workspace_set_recipe_finish (VIT_WORKSPACE (source), result, &error);

  if (vit_guide_step_get_workspace (step) == NULL)
    return;

  self->cleaning = FALSE;
  vit_guide_step_set_busy (step, FALSE);
  if (report == NULL)
    {
      vit_guide_step_fail (step, error);
      return;
    }

  /* The same proposals hold: those that were taken are in the recipe now. */
  g_free (self->checked);
  self->checked = describe_question (VIT_WORKSPACE (source));
  vit_guide_step_advanced (step);
}

static void
vit_clean_step_advance (VitGuideStep *step)
{
  VitCleanStep *self = VIT_CLEAN_STEP (step);
  VitWorkspace *workspace = vit_guide_step_get_workspace (step);
  const char *table = vit_workspace_get_guide (workspace)->table;
  g_autoptr (VitRecipe) recipe = get_accepted (self);

  if (same_recipe (recipe, vit_table_item_get_recipe (vit_workspace_find_table (workspace, table))))
    {
      vit_guide_step_advanced (step);
      return;
    }

  self->cleaning = TRUE;
  vit_guide_step_set_busy (step, TRUE);
  vit_workspace_set_recipe_async (workspace, table, recipe, _ ("Clean table"), on_cleaned,
                                  g_object_ref (self));
}

static void
vit_clean_step_connected (VitGuideStep *step)
{
  g_signal_connect_object (vit_guide_step_get_workspace (step), "notify::guide",
                           G_CALLBACK (on_guide), step, G_CONNECT_SWAPPED);
  g_signal_connect_object (vit_workspace_get_tables (vit_guide_step_get_workspace (step)),
                           "items-changed", G_CALLBACK (on_changed), step, G_CONNECT_SWAPPED);
}

static void
vit_clean_step_dispose (GObject *object)
{
  VitCleanStep *self = VIT_CLEAN_STEP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checked, g_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_CLEAN_STEP);

  G_OBJECT_CLASS (vit_clean_step_parent_class)->dispose (object);
}

static void
vit_clean_step_class_init (VitCleanStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_clean_step_dispose;
  VIT_GUIDE_STEP_CLASS (klass)->connected = vit_clean_step_connected;
  VIT_GUIDE_STEP_CLASS (klass)->enter = vit_clean_step_enter;
  VIT_GUIDE_STEP_CLASS (klass)->advance = vit_clean_step_advance;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-clean-step.ui");
  gtk_widget_class_bind_template_child (widget_class, VitCleanStep, looking);
  gtk_widget_class_bind_template_child (widget_class, VitCleanStep, nothing);
  gtk_widget_class_bind_template_child (widget_class, VitCleanStep, found);
  gtk_widget_class_bind_template_child (widget_class, VitCleanStep, list);
  gtk_widget_class_bind_template_child (widget_class, VitCleanStep, outcome);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
vit_clean_step_init (VitCleanStep *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
