/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-result.h"

#include "vit-json.h"

static JsonArray *
sources_to_json (const VitResult *self)
{
  JsonArray *sources = json_array_new ();

  for (guint i = 0; i < self->sources->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (self->sources, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "table", report->table);
      json_object_set_string_member (object, "path", report->path);
      json_object_set_int_member (object, "rows", report->rows);
      json_object_set_int_member (object, "rejected", report->rejected);
      if (report->bad_cells > 0)
        json_object_set_int_member (object, "bad_cells", report->bad_cells);
      json_array_add_object_element (sources, object);
    }

  return sources;
}

/* What a step reports besides rows stands beside them. */
static void
add_note (JsonObject *object, JsonNode *note)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  if (note == NULL)
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (note));
  while (json_object_iter_next_ordered (&iter, &member, &value))
    json_object_set_member (object, member, json_node_copy (value));
}

static JsonObject *
recipes_to_json (const VitResult *self)
{
  JsonObject *recipes = json_object_new ();

  for (guint i = 0; i < self->recipes->len; i++)
    {
      const VitRecipeReport *report = g_ptr_array_index (self->recipes, i);
      JsonArray *steps = json_array_new ();

      for (guint step = 0; step < vit_recipe_get_n_steps (report->recipe); step++)
        {
          const VitStep *done = vit_recipe_get_step (report->recipe, step);
          JsonObject *object = json_object_new ();

          json_object_set_string_member (object, "do", vit_step_get_kind (done));
          if (vit_step_get_off (done))
            json_object_set_boolean_member (object, "off", TRUE);
          json_object_set_int_member (object, "rows_before", report->rows[step]);
          json_object_set_int_member (object, "rows_after", report->rows[step + 1]);
          json_object_set_int_member (object, "changed", report->changed[step]);
          add_note (object, report->notes[step]);
          json_array_add_object_element (steps, object);
        }

      json_object_set_array_member (recipes, self->recipe_tables[i], steps);
    }

  return recipes;
}

static JsonObject *
figures_to_json (const VitResult *self)
{
  JsonObject *figures = json_object_new ();

  for (guint i = 0; i < vit_figures_get_n (self->figures); i++)
    {
      const char *key = vit_figures_get_key (self->figures, i);

      json_object_set_member (figures, key, vit_json_number (vit_figures_get (self->figures, key)));
    }

  return figures;
}

static JsonObject *
tables_to_json (const VitResult *self)
{
  JsonObject *tables = json_object_new ();

  for (guint i = 0; i < self->tables->len; i++)
    {
      const VitTable *table = g_ptr_array_index (self->tables, i);

      if (!table->is_detail)
        json_object_set_member (tables, table->name, vit_table_to_json (table));
    }

  return tables;
}

static JsonArray *
findings_to_json (const VitResult *self)
{
  JsonArray *findings = json_array_new ();

  for (guint i = 0; i < self->findings->len; i++)
    {
      const VitFinding *finding = g_ptr_array_index (self->findings, i);
      g_autofree char *text = g_strjoin (" ", finding->head, finding->text, NULL);
      JsonObject *object = json_object_new ();
      JsonArray *figures = json_array_new ();

      for (guint j = 0; finding->figures[j] != NULL; j++)
        json_array_add_string_element (figures, finding->figures[j]);

      json_object_set_string_member (object, "text", text);
      json_object_set_array_member (object, "figures", figures);
      json_array_add_object_element (findings, object);
    }

  return findings;
}

/**
 * vit_result_to_json:
 *
 * The content of `result.json`. Members stand in a fixed order and hold nothing of the machine or
 * the moment, so the same result gives the same bytes, but for `seconds`.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
vit_result_to_json (const VitResult *self)
{
  JsonObject *root = json_object_new ();

  json_object_set_int_member (root, "vitrine", 1);
  json_object_set_string_member (root, "study", self->study);
  json_object_set_int_member (root, "seed", (gint64) self->seed);
  json_object_set_double_member (root, "seconds", self->seconds);
  json_object_set_array_member (root, "sources", sources_to_json (self));
  json_object_set_object_member (root, "recipe", recipes_to_json (self));
  json_object_set_object_member (root, "figures", figures_to_json (self));
  json_object_set_object_member (root, "tables", tables_to_json (self));
  json_object_set_array_member (root, "findings", findings_to_json (self));

  return json_node_init_object (json_node_alloc (), root);
}
