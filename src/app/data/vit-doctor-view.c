/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-doctor-view.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"
#include "vit-proposal-row.h"

struct _VitDoctorView
{
  AdwBin parent_instance;

  VitWorkspace *workspace;   /* owned (nullable) */
  VitTableItem *table;       /* owned (nullable) */
  VitTableItem *examined;    /* owned (nullable): what the shown findings are of */
  GPtrArray *proposals;      /* owned (nullable), of VitProposal: in the order of their steps */
  GPtrArray *rows;           /* owned, of borrowed VitProposalRow (nullable), beside `proposals` */
  GCancellable *cancellable; /* owned (nullable): of the look that runs; tells late answers */
  gboolean accepting;

  GtkWidget *working;    /* template */
  AdwStatusPage *failed; /* template */
  GtkWidget *nothing;    /* template */
  GtkWidget *found;      /* template */
  GtkListBox *list;      /* template */
  GtkExpander *left;     /* template */
  GtkListBox *left_list; /* template */
  GtkWidget *bar;        /* template */
  GtkButton *accept;     /* template */
};

enum
{
  SHOW_ROWS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitDoctorView, vit_doctor_view, ADW_TYPE_BIN)

static const char *
get_name (VitDoctorView *self)
{
  return vit_table_item_get_name (self->table);
}

/* No GtkStack: within a scrolled page it asks how narrow its child could be at its height, which
 * takes texts that wrap a long time to answer. */
static void
show_only (VitDoctorView *self, GtkWidget *part)
{
  GtkWidget *parts[] = { self->working, GTK_WIDGET (self->failed), self->nothing, self->found };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_visible (parts[i], parts[i] == part);
  gtk_widget_set_visible (self->bar, part == self->found);
}

static gboolean
is_left (VitDoctorView *self, const VitProposal *proposal)
{
  g_autofree char *id = vit_proposal_dup_id (proposal);

  return vit_workspace_has_declined (self->workspace, get_name (self), id);
}

static void
show_chosen (VitDoctorView *self)
{
  g_autofree char *label = NULL;
  gboolean any_step = FALSE;
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      VitProposalRow *row = g_ptr_array_index (self->rows, i);

      if (row == NULL)
        continue;
      any_step |= vit_proposal_row_get_step (row) != NULL;
      n += vit_proposal_row_get_accepted (row);
    }

  label = g_strdup_printf (_ ("_Accept Chosen (%u)"), n);
  gtk_button_set_label (self->accept, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), n > 0 && !self->accepting);
  gtk_widget_set_visible (self->bar, any_step && gtk_widget_get_visible (self->found));
}

static void
on_recipe_set (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitDoctorView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report =
      vit_workspace_set_recipe_finish (VIT_WORKSPACE (source), result, &error);

  self->accepting = FALSE;
  if (report == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vit_workspace_complain (VIT_WORKSPACE (source), error->message);
  if (self->workspace != NULL)
    show_chosen (self);
}

/* Adds steps to the recipe: that of @only, or, if it is %NULL, all whose box is ticked. */
static void
accept (VitDoctorView *self, VitProposalRow *only)
{
  VitRecipe *recipe = vit_table_item_get_recipe (self->table);
  guint n_old = recipe != NULL ? vit_recipe_get_n_steps (recipe) : 0;
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autoptr (VitRecipe) longer = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < n_old; i++)
    g_ptr_array_add (steps, vit_recipe_get_step (recipe, i));
  for (guint i = 0; i < self->rows->len; i++)
    {
      VitProposalRow *row = g_ptr_array_index (self->rows, i);

      if (row != NULL && (only != NULL ? row == only : vit_proposal_row_get_accepted (row)))
        g_ptr_array_add (steps, vit_proposal_row_get_step (row));
    }
  if (steps->len == n_old || self->accepting)
    return;

  longer = vit_recipe_new ((VitStep *const *) steps->pdata, steps->len);
  label = g_strdup_printf (ngettext ("Accept %u cleaning step", "Accept %u cleaning steps",
                                     steps->len - n_old),
                           steps->len - n_old);
  self->accepting = TRUE;
  show_chosen (self);
  vit_workspace_set_recipe_async (self->workspace, get_name (self), longer, label, on_recipe_set,
                                  g_object_ref (self));
}

static void
on_accept (VitDoctorView *self)
{
  accept (self, NULL);
}

static void
on_accept_now (VitDoctorView *self, VitProposalRow *row)
{
  accept (self, row);
}

static VitProposal *
get_proposal (VitProposalRow *row)
{
  return g_object_get_data (G_OBJECT (row), "proposal");
}

static void
on_leave (VitDoctorView *self, VitProposalRow *row)
{
  VitProposal *proposal = get_proposal (row);
  g_autofree char *id = vit_proposal_dup_id (proposal);

  vit_workspace_set_declined (self->workspace, get_name (self), id, !is_left (self, proposal));
}

static void
on_show_rows (VitDoctorView *self, VitProposalRow *row)
{
  g_autoptr (VitRowQuery) all = vit_row_query_new ();
  g_autoptr (VitRowQuery) query = vit_row_query_with_condition (all, get_proposal (row)->condition);

  g_signal_emit (self, signals[SHOW_ROWS], 0, query);
}

static void
on_row_activated (VitDoctorView *self, VitProposalRow *row)
{
  vit_proposal_row_toggle (row);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
add_row (VitDoctorView *self, VitProposal *proposal)
{
  gboolean left = is_left (self, proposal);
  gboolean can_show = proposal->condition != NULL &&
                      g_signal_has_handler_pending (self, signals[SHOW_ROWS], 0, TRUE);
  GtkWidget *row = vit_proposal_row_new_for_doctor (proposal, left, can_show);

  g_object_set_data (G_OBJECT (row), "proposal", proposal);
  g_signal_connect_object (row, "notify::accepted", G_CALLBACK (show_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "accept-now", G_CALLBACK (on_accept_now), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "show-rows", G_CALLBACK (on_show_rows), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (left ? self->left_list : self->list, row);

  return left ? NULL : row;
}

/* The rows that can be accepted, beside the proposals in the order of their steps. */
static void
place_rows (VitDoctorView *self, GPtrArray *sorted, GPtrArray *sorted_rows)
{
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->proposals->len; i++)
    {
      guint index;

      g_ptr_array_find (sorted, g_ptr_array_index (self->proposals, i), &index);
      g_ptr_array_add (self->rows, g_ptr_array_index (sorted_rows, index));
    }
}

static void
show_proposals (VitDoctorView *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *label = NULL;
  guint n_left = 0;

  clear_list (self->list);
  clear_list (self->left_list);
  for (guint i = 0; i < self->proposals->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (self->proposals, i));
  vit_checkup_sort (sorted);

  for (guint i = 0; i < sorted->len; i++)
    {
      g_ptr_array_add (rows, add_row (self, g_ptr_array_index (sorted, i)));
      n_left += g_ptr_array_index (rows, i) == NULL;
    }
  place_rows (self, sorted, rows);

  label = g_strdup_printf (_ ("Left as It Is (%u)"), n_left);
  gtk_expander_set_label (self->left, label);
  gtk_widget_set_visible (GTK_WIDGET (self->left), n_left > 0);
  show_only (self, n_left < sorted->len ? self->found : self->nothing);
  show_chosen (self);
}

/* Steps that the recipe has are shown beside it, not here. */
static void
drop_known (GPtrArray *proposals)
{
  for (guint i = proposals->len; i > 0; i--)
    {
      const VitProposal *proposal = g_ptr_array_index (proposals, i - 1);

      if (proposal->kind == VIT_PROPOSAL_IN_RECIPE)
        g_ptr_array_remove_index (proposals, i - 1);
    }
}

typedef struct
{
  VitDoctorView *self;       /* owned */
  GCancellable *cancellable; /* owned */
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->self);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
on_examined (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  VitDoctorView *self = request->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) proposals =
      vit_workspace_doctor_finish (VIT_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable || self->workspace == NULL)
    return;

  g_clear_object (&self->cancellable);
  if (proposals == NULL)
    {
      gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      adw_status_page_set_title (self->failed, cancelled ? _ ("Not Examined")
                                                         : _ ("The Table Cannot Be Examined"));
      adw_status_page_set_description (self->failed, cancelled ? NULL : error->message);
      show_only (self, GTK_WIDGET (self->failed));
      return;
    }

  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  self->proposals = g_steal_pointer (&proposals);
  drop_known (self->proposals);
  show_proposals (self);
}

static void
stop (VitDoctorView *self)
{
  g_autoptr (GCancellable) running = g_steal_pointer (&self->cancellable);

  if (running != NULL)
    g_cancellable_cancel (running);
}

/* Looks into the table, if it is on screen and has not been looked into. */
static void
examine (VitDoctorView *self)
{
  Request *request;

  if (self->table == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      self->examined == self->table)
    return;

  stop (self);
  g_set_object (&self->examined, self->table);
  self->cancellable = g_cancellable_new ();
  request = g_new0 (Request, 1);
  request->self = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  show_only (self, self->working);
  vit_workspace_doctor_async (self->workspace, get_name (self), self->cancellable, on_examined,
                              request);
}

static void
on_try_again (VitDoctorView *self)
{
  g_clear_object (&self->examined);
  examine (self);
}

/* The answer says that it was cancelled. */
static void
on_stop (VitDoctorView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
on_declined (VitDoctorView *self)
{
  if (self->proposals != NULL && self->table != NULL && self->examined == self->table &&
      self->cancellable == NULL)
    show_proposals (self);
}

static void
vit_doctor_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vit_doctor_view_parent_class)->map (widget);

  examine (VIT_DOCTOR_VIEW (widget));
}

static void
vit_doctor_view_dispose (GObject *object)
{
  VitDoctorView *self = VIT_DOCTOR_VIEW (object);

  stop (self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->table);
  g_clear_object (&self->examined);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_DOCTOR_VIEW);

  G_OBJECT_CLASS (vit_doctor_view_parent_class)->dispose (object);
}

static void
vit_doctor_view_class_init (VitDoctorViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_doctor_view_dispose;
  widget_class->map = vit_doctor_view_map;

  /**
   * VitDoctorView::show-rows:
   * @query: which rows
   */
  signals[SHOW_ROWS] = g_signal_new ("show-rows", VIT_TYPE_DOCTOR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, VIT_TYPE_ROW_QUERY);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-doctor-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, working);
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, failed);
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, nothing);
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, found);
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, list);
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, left);
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, left_list);
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, bar);
  gtk_widget_class_bind_template_child (widget_class, VitDoctorView, accept);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_try_again);
}

static void
vit_doctor_view_init (VitDoctorView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_doctor_view_show:
 * @workspace: whose table it is
 * @table: the table that is looked into from now on
 */
void
vit_doctor_view_show (VitDoctorView *self, VitWorkspace *workspace, VitTableItem *table)
{
  if (g_set_object (&self->workspace, workspace))
    g_signal_connect_object (workspace, "notify::declined", G_CALLBACK (on_declined), self,
                             G_CONNECT_SWAPPED);
  if (!g_set_object (&self->table, table))
    return;

  stop (self);
  g_clear_object (&self->examined);
  examine (self);
}
