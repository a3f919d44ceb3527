/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-format.h"
#include "vit-json.h"
#include "vit-table.h"

static JsonNode *
time_node (gint64 time, gboolean clock)
{
  g_autofree char *text = vit_format_iso (time, clock);
  JsonNode *node = json_node_alloc ();

  return text ? json_node_init_string (node, text) : json_node_init_null (node);
}

static JsonNode *
cell_node (const VitColumn *values, gsize row, gboolean clock)
{
  JsonNode *node = NULL;

  if (!vit_column_is_valid (values, row))
    return json_node_init_null (json_node_alloc ());

  switch (vit_column_get_column_type (values))
    {
    case VIT_COLUMN_TEXT:
      node = json_node_init_string (json_node_alloc (), vit_column_get_text (values, row));
      break;

    case VIT_COLUMN_BOOL:
      node = json_node_init_boolean (json_node_alloc (), vit_column_get_bools (values)[row]);
      break;

    case VIT_COLUMN_TIMESTAMP:
      node = time_node (vit_column_get_int64s (values)[row], clock);
      break;

    case VIT_COLUMN_INT64:
      node = json_node_init_int (json_node_alloc (), vit_column_get_int64s (values)[row]);
      break;

    case VIT_COLUMN_DOUBLE:
      node = vit_json_number (vit_column_get_doubles (values)[row]);
      break;

    default:
      g_assert_not_reached ();
    }

  return node;
}

/**
 * vit_table_to_json:
 *
 * Returns: (transfer full): an array with an object for each row, by the columns' names. Numbers
 *   have full precision; days are "2018-10-01", times "2018-10-01T05:00:00Z"; what is missing is
 *   null
 */
JsonNode *
vit_table_to_json (const VitTable *self)
{
  guint n_columns = vit_frame_get_n_columns (self->frame);
  g_autofree gboolean *clocks = g_new (gboolean, n_columns);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < n_columns; i++)
    clocks[i] = vit_column_has_clock (vit_frame_get_column (self->frame, i));

  for (gsize row = 0; row < vit_frame_get_n_rows (self->frame); row++)
    {
      JsonObject *object = json_object_new ();

      for (guint i = 0; i < n_columns; i++)
        {
          const VitColumn *column = vit_frame_get_column (self->frame, i);

          json_object_set_member (object, vit_column_get_name (column),
                                  cell_node (column, row, clocks[i]));
        }

      json_array_add_object_element (rows, object);
    }

  return json_node_init_array (json_node_alloc (), rows);
}
