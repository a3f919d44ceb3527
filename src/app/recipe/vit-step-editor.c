/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-editor.h"

#include <glib/gi18n.h>

#include "vit-changes-view.h"
#include "vit-locale.h"
#include "vit-recipe-edit.h"
#include "vit-step-help.h"
#include "vit-step-trial.h"

/* After the last keystroke or choice, before the step is tried. */
#define TRIAL_DELAY_MS 250

struct _VitStepEditor
{
  AdwWindow parent_instance;

  VitWorkspace *workspace; /* owned */
  VitRecipe *recipe;       /* owned: without the step, if it is new */
  guint index;             /* of the step */
  VitStep *old;            /* owned (nullable): what is edited */
  char *kind;
  char *table;
  VitStepTrial *trial; /* owned */
  VitStep *step;       /* owned (nullable): what the form says; %NULL while it is not complete */
  guint trial_timeout;
  guint serial; /* grows with each question, so that late answers are known */

  VitStepFunc done;
  gpointer data;
  GDestroyNotify data_free;

  VitStepForm *form;       /* borrowed from `content` (nullable) */
  VitStepHelp *step_help;  /* borrowed from `content` (nullable) */
  VitChangesView *changes; /* borrowed from `content` (nullable) */

  AdwWindowTitle *title;  /* template */
  GtkWidget *apply;       /* template */
  GtkLabel *help;         /* template */
  GtkLabel *sentence;     /* template */
  GtkBox *content;        /* template */
  GtkSpinner *spinner;    /* template */
  GtkLabel *effect;       /* template */
  GtkWidget *problem;     /* template */
  GtkLabel *problem_text; /* template */
};

G_DEFINE_FINAL_TYPE (VitStepEditor, vit_step_editor, ADW_TYPE_WINDOW)

typedef struct
{
  VitStepEditor *self; /* owned */
  guint serial;
} Request;

static Request *
request_new (VitStepEditor *self)
{
  Request *request = g_new0 (Request, 1);

  request->self = g_object_ref (self);
  request->serial = ++self->serial;

  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->self);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static gboolean
request_is_late (const Request *request)
{
  return request->serial != request->self->serial || request->self->trial == NULL;
}

static void
show_problem (VitStepEditor *self, const char *problem)
{
  gtk_label_set_label (self->problem_text, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
}

static void
show_busy (VitStepEditor *self, gboolean busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
}

/* The recipe with the step in its place. */
static VitRecipe *
make_recipe (VitStepEditor *self)
{
  return self->old != NULL ? vit_recipe_edit_replace (self->recipe, self->index, self->step)
                           : vit_recipe_edit_insert (self->recipe, self->index, self->step);
}

/* What the step would do, in figures and in rows. Takes @preview. */
static void
show_effect (VitStepEditor *self, VitRecipePreview *preview)
{
  g_autofree char *text = vit_changes_view_describe (preview);

  gtk_label_set_label (self->effect, text);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), preview->n_rows > 0);
  vit_changes_view_take (self->changes, preview);
}

static void
on_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipePreview) preview =
      vit_step_trial_run_finish (VIT_STEP_TRIAL (source), result, &error);
  const char *reason;
  guint step;

  if (request_is_late (request))
    return;

  show_busy (request->self, FALSE);
  if (preview != NULL)
    {
      show_effect (request->self, g_steal_pointer (&preview));
      show_problem (request->self, NULL);
      return;
    }
  gtk_label_set_label (request->self->effect, "");
  gtk_widget_set_visible (GTK_WIDGET (request->self->changes), FALSE);
  if (!vit_recipe_error_find_step (error, &step, &reason) || step != request->self->index)
    reason = error->message;
  show_problem (request->self, reason);
}

static gboolean
on_trial_timeout (gpointer data)
{
  VitStepEditor *self = data;
  g_autoptr (VitRecipe) recipe = make_recipe (self);

  self->trial_timeout = 0;
  vit_step_trial_run_async (self->trial, recipe, self->index, on_tried, request_new (self));

  return G_SOURCE_REMOVE;
}

static void
update_help (VitStepEditor *self)
{
  g_autoptr (JsonObject) answers = vit_step_form_dup_answers (self->form);

  if (self->step_help != NULL)
    vit_step_help_update (self->step_help, answers, self->step);
}

/* The form was changed: says what the step is now, and tries it a little later. */
static void
on_form_changed (VitStepEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_clear_handle_id (&self->trial_timeout, g_source_remove);
  vit_step_trial_cancel (self->trial);
  self->serial++;
  g_clear_pointer (&self->step, vit_step_unref);
  self->step = vit_step_form_dup_step (self->form, &error);

  gtk_widget_set_sensitive (self->apply, self->step != NULL);
  gtk_label_set_label (self->effect, "");
  show_busy (self, self->step != NULL);
  show_problem (self, NULL);
  if (self->step != NULL)
    {
      sentence = vit_step_describe (self->step, vit_locale_get_language ());
      gtk_label_set_label (self->sentence, sentence);
      self->trial_timeout = g_timeout_add (TRIAL_DELAY_MS, on_trial_timeout, self);
    }
  else
    {
      gtk_label_set_label (self->sentence, error->message);
    }
  if (self->step != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "dim-label");
  if (self->step == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->changes), FALSE);
  update_help (self);
}

/* Below the form: what helps to answer it, and the rows that the step changes. */
static void
add_below (VitStepEditor *self)
{
  GtkWidget *step_help =
      vit_step_help_new (self->kind, self->form, vit_workspace_get_project (self->workspace),
                         self->table, self->recipe, self->index);
  GtkWidget *changes = vit_changes_view_new ();

  if (step_help != NULL)
    {
      self->step_help = VIT_STEP_HELP (step_help);
      gtk_box_append (self->content, step_help);
    }
  self->changes = VIT_CHANGES_VIEW (changes);
  gtk_widget_set_visible (changes, FALSE);
  gtk_box_append (self->content, changes);
}

static void
on_fields (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  VitStepEditor *self = request->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields =
      vit_step_trial_list_fields_finish (VIT_STEP_TRIAL (source), result, &error);
  g_autoptr (VitStepScope) scope = NULL;

  if (request_is_late (request))
    return;

  show_busy (self, FALSE);
  if (fields == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  scope = vit_step_scope_new (fields, vit_workspace_get_tables (self->workspace), self->table);
  self->form = VIT_STEP_FORM (vit_step_form_new (self->kind, scope));
  if (self->old != NULL)
    vit_step_form_read (self->form, self->old);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->content, GTK_WIDGET (self->form));
  add_below (self);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
  on_form_changed (self);
}

static void
on_apply (VitStepEditor *self)
{
  if (self->step == NULL)
    return;

  self->done (self->step, self->data);
  gtk_window_close (GTK_WINDOW (self));
}

static void
activate_apply (GtkWidget *widget, const char *name, GVariant *target)
{
  on_apply (VIT_STEP_EDITOR (widget));
}

static void
vit_step_editor_dispose (GObject *object)
{
  VitStepEditor *self = VIT_STEP_EDITOR (object);

  g_clear_handle_id (&self->trial_timeout, g_source_remove);
  if (self->trial != NULL)
    vit_step_trial_cancel (self->trial);
  g_clear_object (&self->trial);
  g_clear_object (&self->workspace);
  if (self->data_free != NULL)
    g_clear_pointer (&self->data, self->data_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_STEP_EDITOR);

  G_OBJECT_CLASS (vit_step_editor_parent_class)->dispose (object);
}

static void
vit_step_editor_finalize (GObject *object)
{
  VitStepEditor *self = VIT_STEP_EDITOR (object);

  g_clear_pointer (&self->recipe, vit_recipe_unref);
  g_clear_pointer (&self->old, vit_step_unref);
  g_clear_pointer (&self->step, vit_step_unref);
  g_free (self->kind);
  g_free (self->table);

  G_OBJECT_CLASS (vit_step_editor_parent_class)->finalize (object);
}

static void
vit_step_editor_class_init (VitStepEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_step_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_step_editor_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-step-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, title);
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, apply);
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, help);
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, sentence);
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, content);
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, spinner);
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, effect);
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, VitStepEditor, problem_text);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
  gtk_widget_class_install_action (widget_class, "editor.apply", NULL, activate_apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "editor.apply", NULL);
}

static void
vit_step_editor_init (VitStepEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_kind (VitStepEditor *self)
{
  const VitStepFormSpec *spec = vit_step_form_spec_find (self->kind);

  gtk_window_set_title (GTK_WINDOW (self), _ (spec->title));
  adw_window_title_set_title (self->title, _ (spec->title));
  adw_window_title_set_subtitle (self->title, self->table);
  gtk_label_set_label (self->help, _ (spec->help));
}

/**
 * vit_step_editor_open:
 * @parent: the window that it opens over
 * @table: whose recipe it is
 * @recipe: the recipe that the step is of, or will be
 * @index: of the step, from 0
 * @kind: (nullable): of a new step; %NULL to edit the one at @index
 * @done: called with the step, if it is applied
 * @data_free: called in any case
 *
 * Opens a window in which a step is made or changed.
 */
void
vit_step_editor_open (GtkWindow *parent,
                      VitWorkspace *workspace,
                      const char *table,
                      VitRecipe *recipe,
                      guint index,
                      const char *kind,
                      VitStepFunc done,
                      gpointer data,
                      GDestroyNotify data_free)
{
  VitStepEditor *self = g_object_new (VIT_TYPE_STEP_EDITOR, "transient-for", parent, NULL);

  self->workspace = g_object_ref (workspace);
  self->table = g_strdup (table);
  self->recipe = vit_recipe_ref (recipe);
  self->index = index;
  self->old = kind == NULL ? vit_step_ref (vit_recipe_get_step (recipe, index)) : NULL;
  self->kind = g_strdup (kind != NULL ? kind : vit_step_get_kind (self->old));
  self->done = done;
  self->data = data;
  self->data_free = data_free;
  self->trial = vit_step_trial_new (vit_workspace_get_project (workspace), table);

  show_kind (self);
  show_busy (self, TRUE);
  vit_step_trial_list_fields_async (self->trial, recipe, index, on_fields, request_new (self));
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * vit_step_editor_get_form:
 *
 * Returns: (transfer none) (nullable): the form, as soon as the columns are known
 */
VitStepForm *
vit_step_editor_get_form (VitStepEditor *self)
{
  return self->form;
}
