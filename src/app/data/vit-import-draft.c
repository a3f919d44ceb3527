/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-draft.h"

/* After the last keystroke or choice, before the file is looked at again. */
#define DELAY_MS 200

/* A table of the file. */
typedef struct
{
  VitSource *source; /* what is wanted of it */
  gboolean is_wanted;
} Table;

struct _VitImportDraft
{
  GObject parent_instance;

  GPtrArray *tables; /* Table, at least one */
  GStrv names;       /* of the tables, if the file has several */
  guint shown;

  VitImportLook *look;   /* owned (nullable): the last that was a success */
  GError *error;         /* owned (nullable): why the last one was none */
  VitProgress *progress; /* owned (nullable): of the look that is under way */
  guint timeout;
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

enum
{
  LOOKED,
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitImportDraft, vit_import_draft, G_TYPE_OBJECT)

static void
table_free (gpointer data)
{
  Table *table = data;

  vit_source_free (table->source);
  g_free (table);
}

static Table *
add_table (VitImportDraft *self, const VitSource *source)
{
  Table *table = g_new0 (Table, 1);

  table->source = vit_source_copy (source);
  g_ptr_array_add (self->tables, table);

  return table;
}

static Table *
get_table (VitImportDraft *self, guint number)
{
  return g_ptr_array_index (self->tables, number);
}

static void
notify_busy (VitImportDraft *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
stop (VitImportDraft *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->progress != NULL)
    g_cancellable_cancel (vit_progress_get_cancellable (self->progress));
  g_clear_object (&self->progress);
}

static const char *
get_part (const VitSource *source)
{
  return source->sheet != NULL ? source->sheet : source->from;
}

/* The wishes for a table of the file are those for the file, until they are changed. */
static void
add_part (VitImportDraft *self, const VitSource *base, const char *format, const char *name)
{
  Table *table = add_table (self, base);
  char **part = g_str_equal (format, "xlsx") ? &table->source->sheet : &table->source->from;

  g_free (*part);
  *part = g_strdup (name);
  g_free (table->source->table);
  table->source->table = vit_source_default_table_name (name);
}

/* The first look at a file with several tables tells their names. */
static void
find_tables (VitImportDraft *self)
{
  const VitSource *found = self->look->sniff->source;
  const char *part = get_part (found);
  g_autoptr (GPtrArray) before = NULL;

  if (self->names != NULL || g_strv_length (self->look->tables) < 2)
    return;

  before = self->tables;
  self->names = g_strdupv (self->look->tables);
  self->tables = g_ptr_array_new_with_free_func (table_free);
  for (guint i = 0; self->names[i] != NULL; i++)
    {
      add_part (self, ((Table *) g_ptr_array_index (before, 0))->source, found->format,
                self->names[i]);
      if (g_strcmp0 (part, self->names[i]) == 0)
        self->shown = i;
    }
  get_table (self, self->shown)->is_wanted = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (VitProgress) progress = vit_progress_new (cancellable);
  GError *error = NULL;
  VitImportLook *look = vit_import_look_take (task_data, progress, &error);

  if (look != NULL)
    g_task_return_pointer (task, look, (GDestroyNotify) vit_import_look_unref);
  else
    g_task_return_error (task, error);
}

static void
on_looked (GObject *object, GAsyncResult *result, gpointer user_data)
{
  VitImportDraft *self = VIT_IMPORT_DRAFT (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitImportLook) look = g_task_propagate_pointer (G_TASK (result), &error);

  /* A newer look is under way, or nobody wants to know any more. */
  if (self->progress == NULL ||
      g_task_get_cancellable (G_TASK (result)) != vit_progress_get_cancellable (self->progress))
    return;

  g_clear_object (&self->progress);
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  if (look != NULL)
    {
      g_clear_pointer (&self->look, vit_import_look_unref);
      self->look = g_steal_pointer (&look);
      find_tables (self);
    }
  g_signal_emit (self, signals[LOOKED], 0);
  notify_busy (self);
}

static gboolean
on_timeout (gpointer data)
{
  VitImportDraft *self = data;

  self->timeout = 0;
  vit_import_draft_look (self);

  return G_SOURCE_REMOVE;
}

static void
vit_import_draft_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, vit_import_draft_get_busy (VIT_IMPORT_DRAFT (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_import_draft_finalize (GObject *object)
{
  VitImportDraft *self = VIT_IMPORT_DRAFT (object);

  stop (self);
  g_ptr_array_unref (self->tables);
  g_strfreev (self->names);
  g_clear_pointer (&self->look, vit_import_look_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (vit_import_draft_parent_class)->finalize (object);
}

static void
vit_import_draft_class_init (VitImportDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vit_import_draft_get_property;
  object_class->finalize = vit_import_draft_finalize;

  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOOKED] = g_signal_new ("looked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vit_import_draft_init (VitImportDraft *self)
{
  self->tables = g_ptr_array_new_with_free_func (table_free);
}

/**
 * vit_import_draft_new:
 * @source: a file, a folder or a pattern, and what is wanted of it from the first
 *
 * Returns: (transfer full): a draft that has not looked yet
 */
VitImportDraft *
vit_import_draft_new (const VitSource *source)
{
  VitImportDraft *self = g_object_new (VIT_TYPE_IMPORT_DRAFT, NULL);

  add_table (self, source)->is_wanted = TRUE;

  return self;
}

/**
 * vit_import_draft_stop:
 *
 * Gives up the look that is under way, if any. Nothing is emitted from then on until the draft is
 * changed.
 */
void
vit_import_draft_stop (VitImportDraft *self)
{
  stop (self);
}

/**
 * vit_import_draft_get_source:
 *
 * Returns: (transfer none): what is wanted of the table that is shown
 */
const VitSource *
vit_import_draft_get_source (VitImportDraft *self)
{
  return get_table (self, self->shown)->source;
}

/**
 * vit_import_draft_edit:
 *
 * Returns: (transfer none): what is wanted of the table that is shown, to be changed at once: the
 *   file will be looked at again in a moment
 */
VitSource *
vit_import_draft_edit (VitImportDraft *self)
{
  gboolean was_busy = vit_import_draft_get_busy (self);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (DELAY_MS, on_timeout, self);
  if (!was_busy)
    notify_busy (self);

  return get_table (self, self->shown)->source;
}

/**
 * vit_import_draft_set_name:
 * @name: what the table that is shown is to be called
 *
 * Emits `changed`; the file is not looked at again.
 */
void
vit_import_draft_set_name (VitImportDraft *self, const char *name)
{
  VitSource *source = get_table (self, self->shown)->source;

  if (g_str_equal (source->table, name))
    return;

  g_free (source->table);
  source->table = g_strdup (name);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vit_import_draft_look:
 *
 * Looks at the file at once.
 */
void
vit_import_draft_look (VitImportDraft *self)
{
  g_autoptr (GTask) task = NULL;

  stop (self);
  self->progress = vit_progress_new (NULL);
  task = g_task_new (self, vit_progress_get_cancellable (self->progress), on_looked, NULL);
  g_task_set_source_tag (task, vit_import_draft_look);
  g_task_set_task_data (task, vit_source_copy (vit_import_draft_get_source (self)),
                        (GDestroyNotify) vit_source_free);
  g_task_run_in_thread (task, look_in_thread);
  notify_busy (self);
}

gboolean
vit_import_draft_get_busy (VitImportDraft *self)
{
  return self->progress != NULL || self->timeout != 0;
}

/**
 * vit_import_draft_get_look:
 *
 * Returns: (transfer none) (nullable): what the last look that was a success found
 */
VitImportLook *
vit_import_draft_get_look (VitImportDraft *self)
{
  return self->look;
}

/**
 * vit_import_draft_get_error:
 *
 * Returns: (transfer none) (nullable): why the last look was no success
 */
const GError *
vit_import_draft_get_error (VitImportDraft *self)
{
  return self->error;
}

/**
 * vit_import_draft_get_tables:
 *
 * Returns: (transfer none) (nullable): the names of the tables, or sheets, of a file that has
 *   several; %NULL as long as none is known to have
 */
const char *const *
vit_import_draft_get_tables (VitImportDraft *self)
{
  return (const char *const *) self->names;
}

/**
 * vit_import_draft_get_shown:
 *
 * Returns: the number of the table that is shown, from 0
 */
guint
vit_import_draft_get_shown (VitImportDraft *self)
{
  return self->shown;
}

/**
 * vit_import_draft_show_table:
 * @number: of a table, from 0
 *
 * Shows another table of the file, with what was wanted of it before.
 */
void
vit_import_draft_show_table (VitImportDraft *self, guint number)
{
  g_return_if_fail (number < self->tables->len);

  if (number == self->shown)
    return;

  self->shown = number;
  g_signal_emit (self, signals[CHANGED], 0);
  vit_import_draft_look (self);
}

/**
 * vit_import_draft_get_wanted:
 * @number: of a table, from 0
 *
 * Returns: whether it is to be imported
 */
gboolean
vit_import_draft_get_wanted (VitImportDraft *self, guint number)
{
  return get_table (self, number)->is_wanted;
}

void
vit_import_draft_set_wanted (VitImportDraft *self, guint number, gboolean wanted)
{
  if (get_table (self, number)->is_wanted == wanted)
    return;

  get_table (self, number)->is_wanted = wanted;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vit_import_draft_get_n_wanted:
 *
 * Returns: how many tables are to be imported
 */
guint
vit_import_draft_get_n_wanted (VitImportDraft *self)
{
  guint n = 0;

  for (guint i = 0; i < self->tables->len; i++)
    n += get_table (self, i)->is_wanted ? 1 : 0;

  return n;
}

/**
 * vit_import_draft_list_sources:
 *
 * The table that is shown is imported as it was shown: with nothing left at "auto".
 *
 * Returns: (transfer full) (element-type VitSource): what is to be imported
 */
GPtrArray *
vit_import_draft_list_sources (VitImportDraft *self)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_source_free);

  for (guint i = 0; i < self->tables->len; i++)
    {
      const Table *table = get_table (self, i);
      gboolean is_shown = i == self->shown && self->look != NULL;
      VitSource *source;

      if (!table->is_wanted)
        continue;

      source = vit_source_copy (is_shown ? self->look->sniff->source : table->source);
      g_free (source->table);
      source->table = g_strdup (table->source->table);
      g_ptr_array_add (sources, source);
    }

  return sources;
}
