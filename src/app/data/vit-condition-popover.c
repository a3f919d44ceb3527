/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-condition-popover.h"

#include <glib/gi18n.h>

#include "vit-locale.h"
#include "vit-row-tests.h"
#include "vit-value-list.h"

/* More would have to be looked for, which an entry does better. */
#define N_VALUES 100

struct _VitConditionPopover
{
  GtkPopover parent_instance;

  VitWorkspace *workspace; /* owned (nullable) */
  VitTableItem *table;     /* owned (nullable) */
  VitJob *job;             /* owned (nullable): counts the values of `counted` */
  char *counted;           /* (nullable): the column whose values are listed, or will be */

  GtkDropDown *columns; /* template */
  GtkDropDown *tests;   /* template */
  GtkStack *stack;      /* template: how the values are given */
  GtkEntry *value;      /* template */
  GtkEntry *from;       /* template */
  GtkEntry *to;         /* template */
  GtkStack *list_stack; /* template */
  VitValueList *list;   /* template */
  GtkLabel *hint;       /* template */
  GtkLabel *problem;    /* template */
  GtkWidget *add;       /* template */
};

enum
{
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitConditionPopover, vit_condition_popover, GTK_TYPE_POPOVER)

static const VitField *
get_field (VitConditionPopover *self)
{
  guint selected = gtk_drop_down_get_selected (self->columns);

  if (self->table == NULL || selected >= vit_table_item_get_info (self->table)->fields->len)
    return NULL;

  return g_ptr_array_index (vit_table_item_get_info (self->table)->fields, selected);
}

static VitRowTest
get_test (VitConditionPopover *self, const VitField *field)
{
  guint n_tests;
  const VitRowTest *tests = vit_row_tests_get (field->type, &n_tests);

  return tests[MIN (gtk_drop_down_get_selected (self->tests), n_tests - 1)];
}

/* A number as its reader writes it: "1 234,5" is 1234.5 where a comma is the decimal mark. */
static char *
read_value (GtkEntry *entry, VitTypeOf type)
{
  const char *mark = vit_language_get_decimal_mark (vit_locale_get_language ());
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  GString *value;

  if (type == VIT_TYPE_OF_TEXT || type == VIT_TYPE_OF_ID)
    return g_steal_pointer (&text);

  g_strstrip (text);
  if (type != VIT_TYPE_OF_INTEGER && type != VIT_TYPE_OF_NUMBER)
    return g_steal_pointer (&text);

  value = g_string_new (text);
  g_string_replace (value, " ", "", 0);
  g_string_replace (value, "\302\240", "", 0);      /* no-break space */
  g_string_replace (value, "\342\200\257", "", 0);  /* narrow no-break space */
  g_string_replace (value, "\342\210\222", "-", 0); /* minus */
  if (g_str_equal (mark, ","))
    g_string_replace (value, ",", ".", 0);

  return g_string_free (value, FALSE);
}

/* The condition as it is asked for now, or %NULL while values are missing. */
static VitRowCondition *
read_condition (VitConditionPopover *self)
{
  const VitField *field = get_field (self);
  VitRowTest test = field != NULL ? get_test (self, field) : VIT_ROW_PRESENT;
  int n_values = vit_row_test_get_n_values (test);
  g_auto (GStrv) ticked = NULL;
  gboolean missing = FALSE;

  if (field == NULL)
    return NULL;
  if (n_values < 0)
    {
      ticked = vit_value_list_dup_ticked (self->list, &missing);
      if (ticked[0] == NULL && !missing)
        return NULL;
    }
  else
    {
      g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

      for (int i = 0; i < n_values; i++)
        {
          GtkEntry *entry = n_values == 1 ? self->value : i == 0 ? self->from : self->to;
          g_autofree char *value = read_value (entry, field->type);

          if (value[0] == '\0' && test != VIT_ROW_IS && test != VIT_ROW_IS_NOT)
            return NULL;
          g_strv_builder_add (values, value);
        }
      ticked = g_strv_builder_end (values);
    }

  return vit_row_condition_new (field->name, test, (const char *const *) ticked, missing);
}

/* What does not fit the column is said before it is asked for. */
static void
check (VitConditionPopover *self)
{
  g_autoptr (VitRowCondition) condition = read_condition (self);
  g_autoptr (VitRowQuery) all = vit_row_query_new ();
  g_autoptr (VitRowQuery) query =
      condition != NULL ? vit_row_query_with_condition (all, condition) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *where =
      query != NULL ? vit_row_query_to_where (query, vit_table_item_get_info (self->table), &error)
                    : NULL;

  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_widget_set_sensitive (self->add, where != NULL);
}

static void
stop_counting (VitConditionPopover *self)
{
  if (self->job != NULL)
    vit_job_cancel (self->job);
  g_clear_object (&self->job);
  g_clear_pointer (&self->counted, g_free);
}

typedef struct
{
  VitConditionPopover *self; /* owned */
  char *column;
} Counting;

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  Counting *counting = data;
  VitConditionPopover *self = counting->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitFrame) values =
      vit_workspace_count_values_finish (VIT_WORKSPACE (source), result, &error);
  const VitField *field = get_field (self);

  /* Else something else is wanted by now. */
  if (field != NULL && g_strcmp0 (self->counted, counting->column) == 0 &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_object (&self->job);
      vit_value_list_show (self->list, values, field->type);
      gtk_label_set_label (self->hint,
                           error != NULL ? error->message : _ ("The column has no values."));
      gtk_stack_set_visible_child_name (self->list_stack,
                                        values != NULL && vit_frame_get_n_rows (values) > 0
                                            ? "list"
                                            : "hint");
      check (self);
    }
  g_object_unref (counting->self);
  g_free (counting->column);
  g_free (counting);
}

static void
count_values (VitConditionPopover *self, const char *column)
{
  Counting *counting;

  if (g_strcmp0 (self->counted, column) == 0)
    return;

  stop_counting (self);
  self->counted = g_strdup (column);
  vit_value_list_show (self->list, NULL, VIT_TYPE_OF_TEXT);
  gtk_stack_set_visible_child_name (self->list_stack, "busy");
  counting = g_new0 (Counting, 1);
  counting->self = g_object_ref (self);
  counting->column = g_strdup (column);
  self->job =
      vit_workspace_count_values_async (self->workspace, vit_table_item_get_name (self->table),
                                        column, N_VALUES, on_counted, counting);
}

static void
on_test_selected (VitConditionPopover *self)
{
  static const char *const children[] = { "list", "none", "one", "two" };
  const VitField *field = get_field (self);
  int n_values;

  if (field == NULL || gtk_drop_down_get_selected (self->tests) == GTK_INVALID_LIST_POSITION)
    return;

  n_values = vit_row_test_get_n_values (get_test (self, field));
  gtk_stack_set_visible_child_name (self->stack, children[n_values + 1]);
  if (n_values < 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    count_values (self, field->name);
  check (self);
}

static void
on_column_selected (VitConditionPopover *self)
{
  const VitField *field = get_field (self);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const VitRowTest *tests;
  guint n_tests;
  gboolean is_time;

  if (field == NULL)
    return;

  tests = vit_row_tests_get (field->type, &n_tests);
  for (guint i = 0; i < n_tests; i++)
    gtk_string_list_append (labels, vit_row_tests_get_label (tests[i], field->type));
  is_time = field->type == VIT_TYPE_OF_DATE || field->type == VIT_TYPE_OF_TIMESTAMP;
  gtk_entry_set_placeholder_text (self->value, is_time ? "2024-12-31" : NULL);
  gtk_entry_set_placeholder_text (self->from, is_time ? "2024-01-01" : NULL);
  gtk_entry_set_placeholder_text (self->to, is_time ? "2024-12-31" : NULL);
  gtk_drop_down_set_model (self->tests, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->tests, 0);
  on_test_selected (self);
}

static void
on_add (VitConditionPopover *self)
{
  g_autoptr (VitRowCondition) condition = read_condition (self);

  if (condition == NULL || !gtk_widget_get_sensitive (self->add))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ADD], 0, condition);
  gtk_editable_set_text (GTK_EDITABLE (self->value), "");
  gtk_editable_set_text (GTK_EDITABLE (self->from), "");
  gtk_editable_set_text (GTK_EDITABLE (self->to), "");
}

/* Values are counted anew each time, as the rows may have changed. */
static void
vit_condition_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vit_condition_popover_parent_class)->map (widget);

  on_test_selected (VIT_CONDITION_POPOVER (widget));
}

static void
vit_condition_popover_unmap (GtkWidget *widget)
{
  stop_counting (VIT_CONDITION_POPOVER (widget));

  GTK_WIDGET_CLASS (vit_condition_popover_parent_class)->unmap (widget);
}

static void
vit_condition_popover_dispose (GObject *object)
{
  VitConditionPopover *self = VIT_CONDITION_POPOVER (object);

  stop_counting (self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->table);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_CONDITION_POPOVER);

  G_OBJECT_CLASS (vit_condition_popover_parent_class)->dispose (object);
}

static void
vit_condition_popover_class_init (VitConditionPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_condition_popover_dispose;
  widget_class->map = vit_condition_popover_map;
  widget_class->unmap = vit_condition_popover_unmap;

  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (VIT_TYPE_VALUE_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-condition-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, columns);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, tests);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, value);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, from);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, to);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, list_stack);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, list);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, problem);
  gtk_widget_class_bind_template_child (widget_class, VitConditionPopover, add);
  gtk_widget_class_bind_template_callback (widget_class, on_column_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_test_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, check);
}

static void
vit_condition_popover_init (VitConditionPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_condition_popover_set_table:
 * @workspace: what counts values
 * @table: the table whose rows are chosen from
 */
void
vit_condition_popover_set_table (VitConditionPopover *self,
                                 VitWorkspace *workspace,
                                 VitTableItem *table)
{
  const GPtrArray *fields = vit_table_item_get_info (table)->fields;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  stop_counting (self);
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->table, table);
  for (guint i = 0; i < fields->len; i++)
    gtk_string_list_append (names, ((VitField *) g_ptr_array_index (fields, i))->name);
  gtk_drop_down_set_model (self->columns, G_LIST_MODEL (names));
  on_column_selected (self);
}

/**
 * vit_condition_popover_set_column:
 * @name: of a column of the table; one that is not there changes nothing
 *
 * Has the condition be one on that column.
 */
void
vit_condition_popover_set_column (VitConditionPopover *self, const char *name)
{
  GListModel *columns = gtk_drop_down_get_model (self->columns);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkStringObject) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_string_object_get_string (column), name))
        gtk_drop_down_set_selected (self->columns, i);
    }
}
