/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segments-page.h"

#include <glib/gi18n.h>

#include "vit-clean-step.h"
#include "vit-export-step.h"
#include "vit-group-step.h"
#include "vit-job-row.h"
#include "vit-results-step.h"
#include "vit-roles-step.h"
#include "vit-step-bar.h"
#include "vit-table-step.h"

#define STEP_TABLE 0
#define STEP_ROLES 1
#define STEP_RESULTS 4

struct _VitSegmentsPage
{
  VitPage parent_instance;

  GPtrArray *steps; /* owned, of borrowed VitGuideStep */
  guint current;
  guint reached;

  VitStepBar *bar;               /* template */
  GtkStack *stack;               /* template */
  VitJobRow *job;                /* template */
  GtkRevealer *job_revealer;     /* template */
  GtkRevealer *problem_revealer; /* template */
  GtkLabel *problem;             /* template */
  GtkButton *back;               /* template */
  GtkButton *next;               /* template */
};

G_DEFINE_FINAL_TYPE (VitSegmentsPage, vit_segments_page, VIT_TYPE_PAGE)

static VitGuideStep *
get_current (VitSegmentsPage *self)
{
  return g_ptr_array_index (self->steps, self->current);
}

/* The job that the step waits for is the one that runs: a queue has but one. */
static void
update_job (VitSegmentsPage *self)
{
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));
  g_autoptr (VitJob) job =
      g_list_model_get_item (G_LIST_MODEL (vit_workspace_get_jobs (workspace)), 0);
  gboolean busy = vit_guide_step_get_busy (get_current (self));

  if (busy && job != NULL)
    vit_job_row_set_job (self->job, job);
  gtk_revealer_set_reveal_child (self->job_revealer, busy && job != NULL);
}

static void
update (VitSegmentsPage *self)
{
  VitGuideStep *step = get_current (self);
  const char *problem = vit_guide_step_get_problem (step);
  const char *label = vit_guide_step_get_next_label (step);
  gboolean last = self->current + 1 == self->steps->len;

  vit_step_bar_set_current (self->bar, self->current, self->reached);
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_revealer_set_reveal_child (self->problem_revealer, problem != NULL);
  gtk_button_set_label (self->next, label != NULL ? label : _ ("_Continue"));
  gtk_widget_set_visible (GTK_WIDGET (self->next), !last);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next),
                            vit_guide_step_get_ready (step) && !vit_guide_step_get_busy (step));
  gtk_widget_set_sensitive (GTK_WIDGET (self->back), self->current > 0);
  update_job (self);
}

/**
 * vit_segments_page_go:
 * @step: a step, counted from 0; one beyond what was reached is not gone to
 *
 * Shows a step.
 */
void
vit_segments_page_go (VitSegmentsPage *self, guint step)
{
  if (step > self->reached || step >= self->steps->len)
    return;

  self->current = step;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (get_current (self)));
  vit_guide_step_enter (get_current (self));
  update (self);
}

/**
 * vit_segments_page_get_step:
 *
 * Returns: the step that is shown, counted from 0
 */
guint
vit_segments_page_get_step (VitSegmentsPage *self)
{
  return self->current;
}

static void
on_advanced (VitSegmentsPage *self, VitGuideStep *step)
{
  if (step != get_current (self))
    return; /* it was left while its job ran */

  self->reached = MAX (self->reached, self->current + 1);
  vit_segments_page_go (self, self->current + 1);
}

static void
on_next (VitSegmentsPage *self)
{
  vit_guide_step_advance (get_current (self));
}

static void
on_back (VitSegmentsPage *self)
{
  if (self->current > 0)
    vit_segments_page_go (self, self->current - 1);
}

static void
on_chosen (VitSegmentsPage *self, guint step)
{
  vit_segments_page_go (self, step);
}

/* Another table begins anew; a project that was worked on before goes on where it was. */
static void
on_guide (VitSegmentsPage *self)
{
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));
  const VitGuide *guide = vit_workspace_get_guide (workspace);

  if (guide->roles->columns[VIT_ROLE_CUSTOMER] == NULL && self->reached > STEP_ROLES)
    {
      self->reached = MAX (self->current, STEP_ROLES);
      update (self);
    }
}

/* A table that was removed, or whose import was undone, leaves nothing to ask about. What was found
 * in it can still be looked at. */
static void
on_tables (VitSegmentsPage *self)
{
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));

  if (self->current > STEP_TABLE && self->current < STEP_RESULTS &&
      vit_workspace_find_table (workspace, vit_workspace_get_guide (workspace)->table) == NULL)
    vit_segments_page_go (self, STEP_TABLE);
}

/* The first step that has something to ask. */
static void
go_on (VitSegmentsPage *self)
{
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));

  if (vit_workspace_get_has_run (workspace))
    {
      self->reached = self->steps->len - 1;
      vit_segments_page_go (self, STEP_RESULTS);
      return;
    }

  self->reached = STEP_TABLE;
  vit_segments_page_go (self, STEP_TABLE);
}

static void
vit_segments_page_shown (VitPage *page)
{
  vit_guide_step_enter (get_current (VIT_SEGMENTS_PAGE (page)));
}

static gboolean
vit_segments_page_back (VitPage *page)
{
  VitSegmentsPage *self = VIT_SEGMENTS_PAGE (page);
  gboolean can_go_back = self->current > 0;

  on_back (self);

  return can_go_back;
}

static void
add_steps (VitSegmentsPage *self)
{
  const GType types[] = { VIT_TYPE_TABLE_STEP, VIT_TYPE_ROLES_STEP,   VIT_TYPE_CLEAN_STEP,
                          VIT_TYPE_GROUP_STEP, VIT_TYPE_RESULTS_STEP, VIT_TYPE_EXPORT_STEP };
  const char *const titles[] = {
    _ ("Data"), _ ("Columns"), _ ("Cleaning"), _ ("Grouping"), _ ("Results"), _ ("Export"), NULL
  };

  vit_step_bar_set_titles (self->bar, titles);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *step = g_object_new (types[i], NULL);

      g_ptr_array_add (self->steps, step);
      gtk_stack_add_titled (self->stack, step, NULL, titles[i]);
    }
}

static void
connect_steps (VitSegmentsPage *self, VitWorkspace *workspace)
{
  static const char *const signals[] = { "notify::ready", "notify::busy", "notify::problem" };

  for (guint i = 0; i < self->steps->len; i++)
    {
      VitGuideStep *step = g_ptr_array_index (self->steps, i);

      vit_guide_step_connect (step, workspace);
      for (guint j = 0; j < G_N_ELEMENTS (signals); j++)
        g_signal_connect_object (step, signals[j], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (step, "advanced", G_CALLBACK (on_advanced), self, G_CONNECT_SWAPPED);
    }
}

static void
vit_segments_page_constructed (GObject *object)
{
  VitSegmentsPage *self = VIT_SEGMENTS_PAGE (object);
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));

  G_OBJECT_CLASS (vit_segments_page_parent_class)->constructed (object);

  add_steps (self);
  connect_steps (self, workspace);
  g_signal_connect_object (workspace, "notify::guide", G_CALLBACK (on_guide), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vit_workspace_get_tables (workspace), "items-changed",
                           G_CALLBACK (on_tables), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "opened", G_CALLBACK (go_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vit_workspace_get_jobs (workspace), "items-changed",
                           G_CALLBACK (update_job), self, G_CONNECT_SWAPPED);
  go_on (self);
}

static void
vit_segments_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_SEGMENTS_PAGE);

  G_OBJECT_CLASS (vit_segments_page_parent_class)->dispose (object);
}

static void
vit_segments_page_finalize (GObject *object)
{
  g_ptr_array_unref (VIT_SEGMENTS_PAGE (object)->steps);

  G_OBJECT_CLASS (vit_segments_page_parent_class)->finalize (object);
}

static void
vit_segments_page_class_init (VitSegmentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vit_segments_page_constructed;
  object_class->dispose = vit_segments_page_dispose;
  object_class->finalize = vit_segments_page_finalize;
  VIT_PAGE_CLASS (klass)->shown = vit_segments_page_shown;
  VIT_PAGE_CLASS (klass)->back = vit_segments_page_back;

  g_type_ensure (VIT_TYPE_STEP_BAR);
  g_type_ensure (VIT_TYPE_JOB_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-segments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitSegmentsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, VitSegmentsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VitSegmentsPage, job);
  gtk_widget_class_bind_template_child (widget_class, VitSegmentsPage, job_revealer);
  gtk_widget_class_bind_template_child (widget_class, VitSegmentsPage, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, VitSegmentsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VitSegmentsPage, back);
  gtk_widget_class_bind_template_child (widget_class, VitSegmentsPage, next);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
vit_segments_page_init (VitSegmentsPage *self)
{
  self->steps = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
