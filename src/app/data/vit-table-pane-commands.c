/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-pane-private.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

static char *
describe_rows (const VitRowQuery *query)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autoptr (GString) text = g_string_new (NULL);
  const char *search = vit_row_query_get_search (query);

  for (guint i = 0; i < vit_row_query_get_n_conditions (query); i++)
    {
      g_autofree char *condition = vit_row_query_describe_condition (query, i, language);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", condition);
    }
  if (search != NULL)
    {
      g_string_append (text, text->len > 0 ? "; " : "");
      g_string_append_printf (text, _ ("some cell contains “%s”"), search);
    }

  return g_strdup_printf (_ ("Keep only rows where %s"), text->str);
}

static VitStep *
make_step (const VitRowQuery *query, const VitTableInfo *info, GError **error)
{
  g_autofree char *where = vit_row_query_to_where (query, info, error);
  g_autofree char *name = where != NULL ? describe_rows (query) : NULL;
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (VitStep) step = NULL;
  JsonObject *object;

  if (where == NULL)
    return NULL;

  object = json_object_new ();
  json_object_set_string_member (object, "do", "filter");
  json_object_set_string_member (object, "where", where);
  json_node_take_object (node, object);
  step = vit_step_from_json (node, NULL, error);

  return step != NULL ? vit_step_with_label (step, FALSE, name, NULL) : NULL;
}

static VitRecipe *
append_step (VitRecipe *recipe, VitStep *step)
{
  guint n = recipe != NULL ? vit_recipe_get_n_steps (recipe) : 0;
  g_autofree VitStep **steps = g_new (VitStep *, n + 1);

  for (guint i = 0; i < n; i++)
    steps[i] = vit_recipe_get_step (recipe, i);
  steps[n] = step;

  return vit_recipe_new (steps, n + 1);
}

/* What is left of @query when the table has no other rows. */
static VitRowQuery *
keep_sorts (const VitRowQuery *query)
{
  VitRowQuery *kept = vit_row_query_new ();

  for (guint i = 0; i < vit_row_query_get_n_sorts (query); i++)
    {
      g_autoptr (VitRowQuery) old = kept;
      gboolean descending;
      const char *column = vit_row_query_get_sort (query, i, &descending);

      kept = vit_row_query_with_sort (old, column, descending);
    }

  return kept;
}

typedef struct
{
  VitTablePane *self; /* owned */
  char *table;
  VitRowQuery *query; /* what became a step */
} Keeping;

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  Keeping *keeping = data;
  VitTablePane *self = keeping->self;
  VitWorkspace *workspace = VIT_WORKSPACE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report = vit_workspace_set_recipe_finish (workspace, result, &error);
  g_autoptr (VitRowQuery) left = keep_sorts (keeping->query);
  gboolean is_shown = self->table != NULL && self->query != NULL &&
                      g_str_equal (vit_table_item_get_name (self->table), keeping->table) &&
                      vit_row_query_equal (self->query, keeping->query);

  if (report == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vit_workspace_complain (workspace, error->message);
  if (report != NULL && is_shown)
    vit_table_pane_set_query (self, left);
  if (report != NULL)
    vit_workspace_say (workspace, _ ("The other rows were taken out by a cleaning step"), TRUE);

  g_object_unref (keeping->self);
  g_free (keeping->table);
  vit_row_query_unref (keeping->query);
  g_free (keeping);
}

/**
 * vit_table_pane_keep_rows:
 *
 * Makes a step of the table's recipe of what is filtered by, so that the other rows are gone.
 */
void
vit_table_pane_keep_rows (VitTablePane *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitStep) step = make_step (self->query, vit_table_item_get_info (self->table), &error);
  g_autoptr (VitRecipe) recipe = NULL;
  Keeping *keeping;

  if (step == NULL)
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }

  recipe = append_step (vit_table_item_get_recipe (self->table), step);
  keeping = g_new0 (Keeping, 1);
  keeping->self = g_object_ref (self);
  keeping->table = g_strdup (vit_table_item_get_name (self->table));
  keeping->query = vit_row_query_ref (self->query);
  vit_workspace_set_recipe_async (self->workspace, keeping->table, recipe,
                                  _ ("Keep only these rows"), on_kept, keeping);
}

/* Shows row @number of the table, from 0; %FALSE if it is not among the rows on screen. */
static gboolean
scroll_to (VitTablePane *self, gint64 number)
{
  VitGridModel *model = vit_grid_view_get_model (self->grid);
  VitRowOrder *order = model != NULL ? vit_grid_model_get_order (model) : NULL;
  gint64 place = number;

  if (model == NULL || (order != NULL && !vit_row_order_find (order, number, &place)) ||
      place >= g_list_model_get_n_items (G_LIST_MODEL (model)))
    return FALSE;

  vit_grid_view_scroll_to_row (self->grid, (guint) place);

  return TRUE;
}

/**
 * vit_table_pane_go_to_row:
 *
 * Goes to the row whose number was typed, or says why not.
 */
void
vit_table_pane_go_to_row (VitTablePane *self)
{
  const char *typed = gtk_editable_get_text (self->go_row);
  GString *digits = g_string_new (NULL);
  gint64 n_rows = self->table != NULL ? vit_table_item_get_n_rows (self->table) : 0;
  gint64 number;

  /* "1,234" and "1 234" alike: a row has no fractions. */
  for (; *typed != '\0'; typed++)
    if (g_ascii_isdigit (*typed))
      g_string_append_c (digits, *typed);
  number = g_ascii_strtoll (digits->str, NULL, 10);
  g_string_free (digits, TRUE);

  if (number < 1 || number > n_rows)
    {
      g_autofree char *last = vit_format_integer (vit_locale_get_language (), n_rows);
      g_autofree char *text = g_strdup_printf (_ ("Type a number from 1 to %s."), last);

      gtk_label_set_label (self->go_problem, text);
      gtk_widget_set_visible (GTK_WIDGET (self->go_problem), TRUE);
    }
  else if (!scroll_to (self, number - 1))
    {
      gtk_label_set_label (self->go_problem, _ ("That row is not among those that are shown."));
      gtk_widget_set_visible (GTK_WIDGET (self->go_problem), TRUE);
    }
  else
    {
      gtk_widget_set_visible (GTK_WIDGET (self->go_problem), FALSE);
      gtk_popover_popdown (self->go_popover);
    }
}
