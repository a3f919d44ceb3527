/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-column.h"

struct _VitFrameBuilder
{
  GPtrArray *columns; /* VitColumn */
  guint next;         /* the column that the next value belongs to */
};

/* The column of the next value. */
static VitColumn *
take_turn (VitFrameBuilder *self)
{
  VitColumn *column;

  g_assert (self->columns->len > 0);

  column = g_ptr_array_index (self->columns, self->next);
  self->next = (self->next + 1) % self->columns->len;

  return column;
}

/**
 * vit_frame_builder_new:
 *
 * Returns: (transfer full): a builder without columns
 */
VitFrameBuilder *
vit_frame_builder_new (void)
{
  VitFrameBuilder *self = g_new0 (VitFrameBuilder, 1);

  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_column_free);

  return self;
}

void
vit_frame_builder_free (VitFrameBuilder *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->columns);
  g_free (self);
}

/**
 * vit_frame_builder_add_column:
 * @name: its name
 * @type: what it holds
 *
 * All columns come before the first value.
 */
void
vit_frame_builder_add_column (VitFrameBuilder *self, const char *name, VitColumnType type)
{
  for (guint i = 0; i < self->columns->len; i++)
    g_assert (vit_column_get_n_rows (g_ptr_array_index (self->columns, i)) == 0);

  g_ptr_array_add (self->columns, vit_column_new (name, type));
}

void
vit_frame_builder_double (VitFrameBuilder *self, double value)
{
  vit_column_push_double (take_turn (self), value);
}

void
vit_frame_builder_int64 (VitFrameBuilder *self, gint64 value)
{
  vit_column_push_int64 (take_turn (self), value);
}

void
vit_frame_builder_bool (VitFrameBuilder *self, gboolean value)
{
  vit_column_push_bool (take_turn (self), value);
}

void
vit_frame_builder_text (VitFrameBuilder *self, const char *value)
{
  VitColumn *column = take_turn (self);

  if (value == NULL)
    vit_column_push_missing (column);
  else
    vit_column_push_text (column, value, strlen (value));
}

void
vit_frame_builder_missing (VitFrameBuilder *self)
{
  vit_column_push_missing (take_turn (self));
}

/**
 * vit_frame_builder_finish:
 *
 * The last row must be complete. The builder is empty afterwards.
 *
 * Returns: (transfer full): the frame
 */
VitFrame *
vit_frame_builder_finish (VitFrameBuilder *self)
{
  GPtrArray *columns = self->columns;

  g_assert (self->next == 0);

  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_column_free);

  return vit_frame_new_take (columns);
}
