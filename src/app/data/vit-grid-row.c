/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-row.h"

struct _VitGridRow
{
  GObject parent_instance;

  guint position;
  gint64 number;    /* in the file, from 0 */
  VitFrame *page;   /* owned; %NULL until the row is loaded */
  gsize index;      /* of this row in the page */
  GHashTable *rows; /* owned; position → row, those alive */
};

enum
{
  PROP_LOADED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitGridRow, vit_grid_row, G_TYPE_OBJECT)

static void
vit_grid_row_finalize (GObject *object)
{
  VitGridRow *self = VIT_GRID_ROW (object);

  g_hash_table_remove (self->rows, GUINT_TO_POINTER (self->position));
  g_hash_table_unref (self->rows);
  g_clear_pointer (&self->page, vit_frame_unref);

  G_OBJECT_CLASS (vit_grid_row_parent_class)->finalize (object);
}

static void
vit_grid_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitGridRow *self = VIT_GRID_ROW (object);

  switch (id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, vit_grid_row_get_loaded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_grid_row_class_init (VitGridRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = vit_grid_row_finalize;
  object_class->get_property = vit_grid_row_get_property;

  properties[PROP_LOADED] =
      g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_grid_row_init (VitGridRow *self)
{
}

/**
 * vit_grid_row_new:
 * @position: number of the row in its model, from 0
 * @number: number of the row in its table, from 0
 * @rows: position → row, in which the row is as long as it lives
 *
 * Returns: (transfer full): a row whose cells are not there yet
 */
VitGridRow *
vit_grid_row_new (guint position, gint64 number, GHashTable *rows)
{
  VitGridRow *self = g_object_new (VIT_TYPE_GRID_ROW, NULL);

  self->position = position;
  self->number = number;
  self->rows = g_hash_table_ref (rows);
  g_hash_table_insert (rows, GUINT_TO_POINTER (position), self);

  return self;
}

guint
vit_grid_row_get_position (VitGridRow *self)
{
  return self->position;
}

/**
 * vit_grid_row_get_number:
 *
 * Returns: number of the row in its table, from 0, however the rows are sorted and filtered
 */
gint64
vit_grid_row_get_number (VitGridRow *self)
{
  return self->number;
}

gboolean
vit_grid_row_get_loaded (VitGridRow *self)
{
  return self->page != NULL;
}

/**
 * vit_grid_row_load:
 * @page: the frame that holds the row
 * @index: the row's number in @page
 */
void
vit_grid_row_load (VitGridRow *self, VitFrame *page, gsize index)
{
  if (self->page != NULL)
    return;

  self->page = vit_frame_ref (page);
  self->index = index;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static char *
format_time (gint64 time, gboolean with_clock)
{
  g_autoptr (GDateTime) seconds = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);

  if (seconds == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, time);

  return g_date_time_format (seconds, with_clock ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%d");
}

/* The shortest text that reads back as the same number: a grid shows what is in the file. */
static char *
format_double (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  return g_strdup (text);
}

/**
 * vit_grid_cell_dup_text:
 * @cells: a column
 * @row: number of the row, from 0
 * @type: type of the column
 *
 * Returns: (transfer full) (nullable): the cell as a grid shows it, or %NULL if it is missing
 */
char *
vit_grid_cell_dup_text (const VitColumn *cells, gsize row, VitTypeOf type)
{
  if (!vit_column_is_valid (cells, row))
    return NULL;

  switch (vit_column_get_column_type (cells))
    {
    case VIT_COLUMN_DOUBLE:
      return format_double (vit_column_get_doubles (cells)[row]);
    case VIT_COLUMN_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, vit_column_get_int64s (cells)[row]);
    case VIT_COLUMN_BOOL:
      return g_strdup (vit_column_get_bools (cells)[row] ? "true" : "false");
    case VIT_COLUMN_TIMESTAMP:
      return format_time (vit_column_get_int64s (cells)[row], type != VIT_TYPE_OF_DATE);
    case VIT_COLUMN_TEXT:
      return g_strdup (vit_column_get_text (cells, row));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * vit_grid_row_dup_cell:
 * @column: number of the column, from 0
 * @type: type of the column
 *
 * Returns: (transfer full) (nullable): the cell as text, or %NULL if it is missing or not loaded
 */
char *
vit_grid_row_dup_cell (VitGridRow *self, guint column, VitTypeOf type)
{
  return self->page != NULL
             ? vit_grid_cell_dup_text (vit_frame_get_column (self->page, column), self->index, type)
             : NULL;
}
