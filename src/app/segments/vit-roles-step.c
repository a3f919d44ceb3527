/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-roles-step.h"

#include <glib/gi18n.h>

#include "vit-locale.h"
#include "vit-roles-sentence.h"

/* Enough to see whether a column is what it is said to be. */
#define N_EXAMPLES 4
/* Of an example; what is longer is cut. */
#define MAX_CHARS 24

struct _VitRolesStep
{
  VitGuideStep parent_instance;

  char *table;    /* whose columns are shown (nullable) */
  VitFrame *rows; /* owned (nullable): its first rows, as text */
  guint serial;   /* grows with each table, so that late answers are known */

  VitRolesSentence *sentence; /* template */
  GtkWidget *examples;        /* template */
  GtkGrid *grid;              /* template */
};

G_DEFINE_FINAL_TYPE (VitRolesStep, vit_roles_step, VIT_TYPE_GUIDE_STEP)

/* A request that was made for one table. */
typedef struct
{
  VitRolesStep *self; /* owned */
  guint serial;
} Request;

static Request *
request_new (VitRolesStep *self)
{
  Request *request = g_new0 (Request, 1);

  request->self = g_object_ref (self);
  request->serial = self->serial;

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

static GtkWidget *
new_cell (const char *text, gboolean number, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1 : 0);
  if (g_utf8_strlen (text, -1) > MAX_CHARS)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), MAX_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
    }
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_example_column (VitRolesStep *self, int at, guint role, const VitColumn *column)
{
  const char *title = vit_role_title (role, vit_locale_get_language ());
  gboolean number = role == VIT_ROLE_QUANTITY || role == VIT_ROLE_PRICE || role == VIT_ROLE_REVENUE;

  gtk_grid_attach (self->grid, new_cell (title, number, "caption-heading"), at, 0, 1, 1);
  for (gsize row = 0; row < vit_frame_get_n_rows (self->rows); row++)
    {
      const char *text =
          vit_column_is_valid (column, row) ? vit_column_get_text (column, row) : NULL;

      gtk_grid_attach (self->grid, new_cell (text != NULL ? text : "–", number, "caption"), at,
                       (int) row + 1, 1, 1);
    }
}

/* The first rows of the columns that were chosen, under what they were chosen for. */
static void
update_examples (VitRolesStep *self)
{
  const VitRoles *roles =
      vit_workspace_get_guide (vit_guide_step_get_workspace (VIT_GUIDE_STEP (self)))->roles;
  GtkWidget *child;
  int at = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  for (guint role = 0; self->rows != NULL && role < VIT_N_ROLES; role++)
    {
      const VitColumn *column = roles->columns[role] != NULL
                                    ? vit_frame_find_column (self->rows, roles->columns[role])
                                    : NULL;

      if (column != NULL)
        add_example_column (self, at++, role, column);
    }
  gtk_widget_set_visible (self->examples, at > 0);
}

/* The first column that has two roles, or NULL. */
static const char *
find_repeated (const VitRoles *roles)
{
  for (guint i = 0; i < VIT_N_ROLES; i++)
    {
      for (guint j = 0; j < i && roles->columns[i] != NULL; j++)
        {
          if (g_strcmp0 (roles->columns[i], roles->columns[j]) == 0)
            return roles->columns[i];
        }
    }

  return NULL;
}

static char *
find_problem (const VitRoles *roles)
{
  const char *repeated = find_repeated (roles);

  if (roles->columns[VIT_ROLE_CUSTOMER] == NULL)
    return g_strdup (
        _ ("Choose the column that tells who bought: without it there are no customers "
           "to group."));
  if (roles->columns[VIT_ROLE_TIME] == NULL)
    return g_strdup (
        _ ("Choose the column that tells when it was bought: groups are made by how long "
           "ago that was."));
  if (roles->columns[VIT_ROLE_PRICE] == NULL && roles->columns[VIT_ROLE_REVENUE] == NULL)
    return g_strdup (
        _ ("Choose the column that tells the price, or the one that tells the total of "
           "the row."));
  if (repeated != NULL)
    return g_strdup_printf (_ ("The column “%s” stands for two things. Choose another one, or "
                               "“(not there)”, in one of the places."),
                            repeated);

  return NULL;
}

static void
update (VitRolesStep *self)
{
  VitGuideStep *step = VIT_GUIDE_STEP (self);
  const VitRoles *roles = vit_workspace_get_guide (vit_guide_step_get_workspace (step))->roles;
  g_autofree char *problem = NULL;

  if (self->table == NULL || vit_guide_step_get_busy (step))
    return;

  problem = find_problem (roles);
  vit_roles_sentence_set_roles (self->sentence, roles);
  vit_guide_step_set_problem (step, problem);
  vit_guide_step_set_ready (step, problem == NULL);
  update_examples (self);
}

static void
store_roles (VitRolesStep *self, const VitRoles *roles, const char *label)
{
  VitWorkspace *workspace = vit_guide_step_get_workspace (VIT_GUIDE_STEP (self));
  g_autoptr (VitGuide) guide = vit_guide_copy (vit_workspace_get_guide (workspace));

  vit_roles_free (guide->roles);
  guide->roles = vit_roles_copy (roles);
  vit_workspace_set_guide (workspace, guide, label);
}

static void
on_changed (VitRolesStep *self)
{
  g_autoptr (VitRoles) roles = vit_roles_sentence_dup_roles (self->sentence);

  store_roles (self, roles, _ ("Change roles"));
}

static void
on_guessed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRoles) roles =
      vit_workspace_guess_roles_finish (VIT_WORKSPACE (source), result, &error);
  VitGuideStep *step = VIT_GUIDE_STEP (request->self);

  if (request_is_late (request))
    return;

  vit_guide_step_set_busy (step, FALSE);
  if (roles != NULL)
    store_roles (request->self, roles, NULL);
  update (request->self);
  if (error != NULL)
    vit_guide_step_fail (step, error);
}

static void
on_peeked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (VitFrame) rows = vit_workspace_peek_finish (VIT_WORKSPACE (source), result, NULL);

  if (request_is_late (request))
    return;

  g_clear_pointer (&request->self->rows, vit_frame_unref);
  request->self->rows = g_steal_pointer (&rows);
  update_examples (request->self);
}

static gboolean
has_roles (const VitRoles *roles)
{
  for (guint i = 0; i < VIT_N_ROLES; i++)
    {
      if (roles->columns[i] != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
show_table (VitRolesStep *self, VitTableItem *item)
{
  VitGuideStep *step = VIT_GUIDE_STEP (self);
  VitWorkspace *workspace = vit_guide_step_get_workspace (step);

  g_free (self->table);
  self->table = g_strdup (vit_table_item_get_name (item));
  self->serial++;
  g_clear_pointer (&self->rows, vit_frame_unref);
  vit_roles_sentence_set_fields (self->sentence, vit_table_item_get_info (item)->fields);
  vit_guide_step_set_busy (step, FALSE);

  if (!has_roles (vit_workspace_get_guide (workspace)->roles))
    {
      vit_guide_step_set_ready (step, FALSE);
      vit_guide_step_set_busy (step, TRUE);
      vit_workspace_guess_roles_async (workspace, self->table, on_guessed, request_new (self));
    }
  vit_workspace_peek_async (workspace, self->table, N_EXAMPLES, on_peeked, request_new (self));
}

static void
vit_roles_step_enter (VitGuideStep *step)
{
  VitRolesStep *self = VIT_ROLES_STEP (step);
  VitWorkspace *workspace = vit_guide_step_get_workspace (step);
  const VitGuide *guide = vit_workspace_get_guide (workspace);
  VitTableItem *item = vit_workspace_find_table (workspace, guide->table);

  if (item == NULL)
    return;

  if (g_strcmp0 (self->table, guide->table) != 0 || !has_roles (guide->roles))
    show_table (self, item);
  update (self);
}

static void
vit_roles_step_connected (VitGuideStep *step)
{
  g_signal_connect_object (vit_guide_step_get_workspace (step), "notify::guide",
                           G_CALLBACK (update), step, G_CONNECT_SWAPPED);
}

static void
vit_roles_step_dispose (GObject *object)
{
  VitRolesStep *self = VIT_ROLES_STEP (object);

  g_clear_pointer (&self->rows, vit_frame_unref);
  g_clear_pointer (&self->table, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_ROLES_STEP);

  G_OBJECT_CLASS (vit_roles_step_parent_class)->dispose (object);
}

static void
vit_roles_step_class_init (VitRolesStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_roles_step_dispose;
  VIT_GUIDE_STEP_CLASS (klass)->connected = vit_roles_step_connected;
  VIT_GUIDE_STEP_CLASS (klass)->enter = vit_roles_step_enter;

  g_type_ensure (VIT_TYPE_ROLES_SENTENCE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-roles-step.ui");
  gtk_widget_class_bind_template_child (widget_class, VitRolesStep, sentence);
  gtk_widget_class_bind_template_child (widget_class, VitRolesStep, examples);
  gtk_widget_class_bind_template_child (widget_class, VitRolesStep, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
vit_roles_step_init (VitRolesStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
