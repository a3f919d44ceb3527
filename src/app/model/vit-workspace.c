/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

#include "vit-drafts.h"
#include "vit-locale.h"
#include "vit-settings.h"

enum
{
  PROP_PROJECT = 1,
  PROP_TITLE,
  PROP_DRAFT,
  PROP_TABLES,
  PROP_GUIDE,
  PROP_DECLINED,
  PROP_RESULT,
  PROP_RESULT_CURRENT,
  PROP_SHOWN_TABLE,
  PROP_SHOWN_COLUMN,
  N_PROPS
};

enum
{
  MESSAGE,
  OFFER,
  COMPLAINT,
  OPENED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitWorkspace, vit_workspace, G_TYPE_OBJECT)

/* The language that was preferred, or the first of the desktop's that reports can be written in. */
static char *
default_language (void)
{
  g_autoptr (GSettings) settings = vit_settings_new ();
  g_autofree char *preferred = g_settings_get_string (settings, "language");

  if (vit_language_is_known (preferred))
    return g_steal_pointer (&preferred);

  return g_strdup (vit_language_get_code (vit_locale_get_language ()));
}

static void
vit_workspace_dispose (GObject *object)
{
  VitWorkspace *self = VIT_WORKSPACE (object);

  vit_workspace_close (self);

  G_OBJECT_CLASS (vit_workspace_parent_class)->dispose (object);
}

static void
vit_workspace_finalize (GObject *object)
{
  VitWorkspace *self = VIT_WORKSPACE (object);

  g_clear_object (&self->jobs);
  g_clear_object (&self->history);
  g_clear_object (&self->watch);
  g_clear_object (&self->tables);
  g_ptr_array_unref (self->removed);
  vit_project_box_unref (self->box);
  g_hash_table_unref (self->columns);
  vit_guide_free (self->guide);
  g_free (self->shown_table);
  g_free (self->shown_column);
  g_hash_table_unref (self->queries);

  G_OBJECT_CLASS (vit_workspace_parent_class)->finalize (object);
}

static void
vit_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitWorkspace *self = VIT_WORKSPACE (object);

  switch (id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DRAFT:
      g_value_set_boolean (value, self->draft);
      break;
    case PROP_TABLES:
      g_value_set_object (value, self->tables);
      break;
    case PROP_GUIDE:
      g_value_set_boxed (value, self->guide);
      break;
    case PROP_DECLINED:
      g_value_set_pointer (value, self->declined);
      break;
    case PROP_RESULT:
      g_value_set_pointer (value, self->result);
      break;
    case PROP_RESULT_CURRENT:
      g_value_set_boolean (value, self->result_current);
      break;
    case PROP_SHOWN_TABLE:
      g_value_set_string (value, self->shown_table);
      break;
    case PROP_SHOWN_COLUMN:
      g_value_set_string (value, self->shown_column);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_workspace_class_init (VitWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = vit_workspace_dispose;
  object_class->finalize = vit_workspace_finalize;
  object_class->get_property = vit_workspace_get_property;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, VIT_TYPE_PROJECT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DRAFT] = g_param_spec_boolean ("draft", NULL, NULL, FALSE, flags);
  properties[PROP_TABLES] = g_param_spec_object ("tables", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_GUIDE] = g_param_spec_boxed ("guide", NULL, NULL, VIT_TYPE_GUIDE, flags);
  properties[PROP_DECLINED] = g_param_spec_pointer ("declined", NULL, NULL, flags);
  properties[PROP_RESULT] = g_param_spec_pointer ("result", NULL, NULL, flags);
  properties[PROP_RESULT_CURRENT] =
      g_param_spec_boolean ("result-current", NULL, NULL, FALSE, flags);
  properties[PROP_SHOWN_TABLE] = g_param_spec_string ("shown-table", NULL, NULL, NULL, flags);
  properties[PROP_SHOWN_COLUMN] = g_param_spec_string ("shown-column", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VitWorkspace::message:
   * @text: a short sentence
   * @undoable: whether Undo would undo what it says
   */
  signals[MESSAGE] = g_signal_new ("message", VIT_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  /**
   * VitWorkspace::offer:
   * @text: a short sentence
   * @button: what can be done about it
   * @action: the detailed name of the action that does it
   */
  signals[OFFER] = g_signal_new ("offer", VIT_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * VitWorkspace::complaint:
   * @text: what could not be done, why, and what to do
   */
  signals[COMPLAINT] = g_signal_new ("complaint", VIT_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", VIT_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
vit_workspace_init (VitWorkspace *self)
{
  g_autofree char *language = default_language ();

  self->jobs = vit_job_queue_new ();
  self->history = vit_history_new ();
  self->box = vit_project_box_new ();
  self->tables = g_list_store_new (VIT_TYPE_TABLE_ITEM);
  self->watch = vit_source_watch_new (G_LIST_MODEL (self->tables));
  self->queries =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vit_row_query_unref);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  self->guide = vit_guide_new (language);
  self->columns =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
}

/**
 * vit_workspace_new:
 *
 * Returns: (transfer full): a workspace without a project
 */
VitWorkspace *
vit_workspace_new (void)
{
  return g_object_new (VIT_TYPE_WORKSPACE, NULL);
}

/**
 * vit_workspace_get_project:
 *
 * Returns: (transfer none) (nullable): the open project
 */
VitProject *
vit_workspace_get_project (VitWorkspace *self)
{
  return self->project;
}

/**
 * vit_workspace_get_title:
 *
 * Returns: (nullable): the project's name, without folder and ending
 */
const char *
vit_workspace_get_title (VitWorkspace *self)
{
  return self->title;
}

/**
 * vit_workspace_get_draft:
 *
 * Returns: whether the project has not been given a name and place yet
 */
gboolean
vit_workspace_get_draft (VitWorkspace *self)
{
  return self->draft;
}

/**
 * vit_workspace_get_jobs:
 *
 * Returns: (transfer none): what runs and waits
 */
VitJobQueue *
vit_workspace_get_jobs (VitWorkspace *self)
{
  return self->jobs;
}

/**
 * vit_workspace_get_history:
 *
 * Returns: (transfer none): what can be undone
 */
VitHistory *
vit_workspace_get_history (VitWorkspace *self)
{
  return self->history;
}

/**
 * vit_workspace_get_tables:
 *
 * Returns: (transfer none): a list of #VitTableItem, in order of import
 */
GListModel *
vit_workspace_get_tables (VitWorkspace *self)
{
  return G_LIST_MODEL (self->tables);
}

/**
 * vit_workspace_find_table:
 * @name: (nullable): of a table
 *
 * Returns: (transfer none) (nullable): the table
 */
VitTableItem *
vit_workspace_find_table (VitWorkspace *self, const char *name)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tables));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VitTableItem) item = g_list_model_get_item (G_LIST_MODEL (self->tables), i);

      if (g_strcmp0 (vit_table_item_get_name (item), name) == 0)
        return item; /* the list keeps it */
    }

  return NULL;
}

static gboolean
is_taken (VitWorkspace *self, const char *name)
{
  for (guint i = 0; i < self->removed->len; i++)
    {
      if (g_str_equal (vit_table_item_get_name (g_ptr_array_index (self->removed, i)), name))
        return TRUE;
    }

  return vit_workspace_find_table (self, name) != NULL;
}

/**
 * vit_workspace_unique_table_name:
 * @wanted: a name for a new table
 *
 * Returns: (transfer full): @wanted, or with a number if a table has that name
 */
char *
vit_workspace_unique_table_name (VitWorkspace *self, const char *wanted)
{
  char *name = g_strdup (wanted);

  for (guint i = 2; is_taken (self, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s_%u", wanted, i);
    }

  return name;
}

/* Tells pages to begin anew. */
void
vit_workspace_emit_opened (VitWorkspace *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

/* Shows @project, or none, without its tables. */
void
vit_workspace_set_project (VitWorkspace *self, VitProject *project)
{
  g_autofree char *base = NULL;
  const char *path;

  if (!g_set_object (&self->project, project))
    return;

  g_clear_pointer (&self->title, g_free);
  self->draft = FALSE;
  if (project != NULL)
    {
      path = vit_project_get_path (project);
      base = g_path_get_basename (path);
      if (g_str_has_suffix (base, ".vitrine"))
        base[strlen (base) - strlen (".vitrine")] = '\0';
      self->title = g_steal_pointer (&base);
      self->draft = vit_drafts_has (path);
      vit_drafts_restore (path); /* who opens a draft wants it */
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

/**
 * vit_workspace_show_table:
 * @table: (nullable): the table that the Data page is to show
 * @column: (nullable): the column in it that is to be seen
 *
 * Tells the Data page what to show, now or when it is opened.
 */
void
vit_workspace_show_table (VitWorkspace *self, const char *table, const char *column)
{
  g_autofree char *old_table = g_steal_pointer (&self->shown_table);
  g_autofree char *old_column = g_steal_pointer (&self->shown_column);

  self->shown_table = g_strdup (table);
  self->shown_column = g_strdup (column);
  if (g_strcmp0 (old_table, table) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN_TABLE]);
  if (g_strcmp0 (old_column, column) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN_COLUMN]);
}

/**
 * vit_workspace_get_shown_table:
 *
 * Returns: (nullable): the table that the Data page is to show
 */
const char *
vit_workspace_get_shown_table (VitWorkspace *self)
{
  return self->shown_table;
}

/**
 * vit_workspace_get_shown_column:
 *
 * Returns: (nullable): the column that is to be seen
 */
const char *
vit_workspace_get_shown_column (VitWorkspace *self)
{
  return self->shown_column;
}

/**
 * vit_workspace_say:
 * @text: a short sentence
 * @undoable: whether Undo would undo what it says
 *
 * Tells whoever shows the workspace that something happened.
 */
void
vit_workspace_say (VitWorkspace *self, const char *text, gboolean undoable)
{
  g_signal_emit (self, signals[MESSAGE], 0, text, undoable);
}

/**
 * vit_workspace_offer:
 * @text: a short sentence
 * @button: what can be done about it: "Open"
 * @action: an action of the window that does it, …
 * @target: … and what to, a text
 *
 * Tells whoever shows the workspace that something happened, and what may come next.
 */
void
vit_workspace_offer (VitWorkspace *self,
                     const char *text,
                     const char *button,
                     const char *action,
                     const char *target)
{
  g_autofree char *detailed = g_action_print_detailed_name (action, g_variant_new_string (target));

  g_signal_emit (self, signals[OFFER], 0, text, button, detailed);
}

/**
 * vit_workspace_complain:
 * @text: what could not be done, why, and what to do
 *
 * Asks the window to say that something failed, until it is read.
 */
void
vit_workspace_complain (VitWorkspace *self, const char *text)
{
  g_signal_emit (self, signals[COMPLAINT], 0, text);
}
