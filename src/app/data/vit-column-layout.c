/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-layout.h"

struct _VitColumnLayout
{
  GObject parent_instance;

  GPtrArray *places; /* VitColumnPlace, in the order in which they are shown */
};

enum
{
  ARRANGED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void vit_column_layout_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitColumnLayout,
                               vit_column_layout,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      vit_column_layout_list_init))

static GType
vit_column_layout_get_item_type (GListModel *model)
{
  return VIT_TYPE_COLUMN_PLACE;
}

static guint
vit_column_layout_get_n_items (GListModel *model)
{
  return VIT_COLUMN_LAYOUT (model)->places->len;
}

static gpointer
vit_column_layout_get_item (GListModel *model, guint position)
{
  VitColumnLayout *self = VIT_COLUMN_LAYOUT (model);

  return position < self->places->len ? g_object_ref (g_ptr_array_index (self->places, position))
                                      : NULL;
}

static void
vit_column_layout_list_init (GListModelInterface *iface)
{
  iface->get_item_type = vit_column_layout_get_item_type;
  iface->get_n_items = vit_column_layout_get_n_items;
  iface->get_item = vit_column_layout_get_item;
}

static void
vit_column_layout_finalize (GObject *object)
{
  g_ptr_array_unref (VIT_COLUMN_LAYOUT (object)->places);

  G_OBJECT_CLASS (vit_column_layout_parent_class)->finalize (object);
}

static void
vit_column_layout_class_init (VitColumnLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_column_layout_finalize;

  signals[ARRANGED] = g_signal_new ("arranged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vit_column_layout_init (VitColumnLayout *self)
{
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
}

static guint
count_pinned (VitColumnLayout *self)
{
  guint n = 0;

  while (n < self->places->len && vit_column_place_get_pinned (vit_column_layout_get (self, n)))
    n++;

  return n;
}

static void
tell_arranged (VitColumnLayout *self)
{
  g_signal_emit (self, signals[ARRANGED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Takes the place at @from away and puts it in at @to, without telling more than that. */
static void
shift (VitColumnLayout *self, guint from, guint to)
{
  VitColumnPlace *place = g_ptr_array_steal_index (self->places, from);
  guint first = MIN (from, to);
  guint n = MAX (from, to) - first + 1;

  g_ptr_array_insert (self->places, (int) to, place);
  g_list_model_items_changed (G_LIST_MODEL (self), first, n, n);
}

static void
restore_place (VitColumnLayout *self, JsonObject *saved, guint *n_restored)
{
  const char *name = json_object_get_string_member_with_default (saved, "name", "");
  guint position;
  VitColumnPlace *place = vit_column_layout_find (self, name, &position);
  guint n_pinned = count_pinned (self);

  /* A name that comes twice would change what was restored before. */
  if (place == NULL || position < *n_restored)
    return;

  vit_column_place_set_hidden (place, json_object_get_boolean_member_with_default (saved, "hidden",
                                                                                   FALSE));
  vit_column_place_set_pinned (place, json_object_get_boolean_member_with_default (saved, "pinned",
                                                                                   FALSE));
  vit_column_place_set_width (place,
                              (int) CLAMP (json_object_get_int_member_with_default (saved, "width",
                                                                                    0),
                                           0, 10000));
  shift (self, position, vit_column_place_get_pinned (place) ? n_pinned : *n_restored);
  (*n_restored)++;
}

/* A column of which nothing was saved, because it is new or has another name now, comes after the
 * one that stands before it in the table. */
static void
insert_new (VitColumnLayout *self, guint position)
{
  VitColumnPlace *place = vit_column_layout_get (self, position);
  guint number = vit_column_place_get_number (place);
  guint to = 0;

  for (guint i = 0; i < position; i++)
    if (vit_column_place_get_number (vit_column_layout_get (self, i)) + 1 == number)
      to = i + 1;

  shift (self, position, MIN (MAX (to, count_pinned (self)), position));
}

/* What was saved about columns that are still there. */
static void
restore (VitColumnLayout *self, JsonNode *saved)
{
  JsonNode *columns = NULL;
  guint n_restored = 0;

  if (saved != NULL && JSON_NODE_HOLDS_OBJECT (saved))
    columns = json_object_get_member (json_node_get_object (saved), "columns");
  if (columns == NULL || !JSON_NODE_HOLDS_ARRAY (columns))
    return;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (columns)); i++)
    {
      JsonNode *column = json_array_get_element (json_node_get_array (columns), i);

      if (JSON_NODE_HOLDS_OBJECT (column))
        restore_place (self, json_node_get_object (column), &n_restored);
    }
  for (guint i = n_restored; i < self->places->len; i++)
    insert_new (self, i);
}

/**
 * vit_column_layout_new:
 * @fields: (element-type VitField): the columns of a table, in its order
 * @saved: (nullable): what vit_column_layout_to_json() made, for this or an earlier state of the
 *   table
 *
 * Without @saved, the columns stand as in the table and as many are shown as there may be.
 */
VitColumnLayout *
vit_column_layout_new (const GPtrArray *fields, JsonNode *saved)
{
  VitColumnLayout *self = g_object_new (VIT_TYPE_COLUMN_LAYOUT, NULL);
  guint n_shown = 0;

  for (guint i = 0; i < fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (fields, i);

      g_ptr_array_add (self->places, vit_column_place_new (field->name, field->type, i));
    }
  restore (self, saved);

  for (guint i = 0; i < self->places->len; i++)
    {
      VitColumnPlace *place = vit_column_layout_get (self, i);

      n_shown += !vit_column_place_get_hidden (place);
      if (n_shown > VIT_COLUMN_LAYOUT_MAX_SHOWN)
        vit_column_place_set_hidden (place, TRUE);
    }

  return self;
}

static JsonNode *
place_to_json (VitColumnPlace *place)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "name", vit_column_place_get_name (place));
  if (vit_column_place_get_hidden (place))
    json_object_set_boolean_member (object, "hidden", TRUE);
  if (vit_column_place_get_pinned (place))
    json_object_set_boolean_member (object, "pinned", TRUE);
  if (vit_column_place_get_width (place) > 0)
    json_object_set_int_member (object, "width", vit_column_place_get_width (place));

  return json_node_init_object (json_node_alloc (), object);
}

/**
 * vit_column_layout_to_json:
 *
 * Returns: (transfer full): {`columns`: a list of {`name`, `hidden`, `pinned`, `width`}}, in order,
 *   without what is as usual
 */
JsonNode *
vit_column_layout_to_json (VitColumnLayout *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *columns = json_array_new ();

  for (guint i = 0; i < self->places->len; i++)
    json_array_add_element (columns, place_to_json (vit_column_layout_get (self, i)));
  json_object_set_array_member (object, "columns", columns);

  return json_node_init_object (json_node_alloc (), object);
}

guint
vit_column_layout_get_n_columns (VitColumnLayout *self)
{
  return self->places->len;
}

/**
 * vit_column_layout_get:
 * @position: in the order in which they are shown, from 0
 *
 * Returns: (transfer none): the column there
 */
VitColumnPlace *
vit_column_layout_get (VitColumnLayout *self, guint position)
{
  return g_ptr_array_index (self->places, position);
}

/**
 * vit_column_layout_find:
 * @name: of a column
 * @position: (out) (optional): where it stands
 *
 * Returns: (transfer none) (nullable): the column, or %NULL if there is none of that name
 */
VitColumnPlace *
vit_column_layout_find (VitColumnLayout *self, const char *name, guint *position)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      VitColumnPlace *place = vit_column_layout_get (self, i);

      if (g_strcmp0 (vit_column_place_get_name (place), name) != 0)
        continue;
      if (position != NULL)
        *position = i;
      return place;
    }

  return NULL;
}

guint
vit_column_layout_get_n_shown (VitColumnLayout *self)
{
  guint n = 0;

  for (guint i = 0; i < self->places->len; i++)
    n += !vit_column_place_get_hidden (vit_column_layout_get (self, i));

  return n;
}

/**
 * vit_column_layout_is_of:
 * @fields: (element-type VitField): columns of a table
 *
 * Returns: whether these are the columns that are laid out here, in whichever order
 */
gboolean
vit_column_layout_is_of (VitColumnLayout *self, const GPtrArray *fields)
{
  if (fields->len != self->places->len)
    return FALSE;

  for (guint i = 0; i < self->places->len; i++)
    {
      VitColumnPlace *place = vit_column_layout_get (self, i);
      const VitField *field = g_ptr_array_index (fields, vit_column_place_get_number (place));

      if (!g_str_equal (field->name, vit_column_place_get_name (place)) ||
          field->type != vit_column_place_get_column_type (place))
        return FALSE;
    }

  return TRUE;
}

/**
 * vit_column_layout_set_hidden:
 * @name: of a column
 *
 * Returns: %FALSE if it cannot be shown, because as many are shown as there may be
 */
gboolean
vit_column_layout_set_hidden (VitColumnLayout *self, const char *name, gboolean hidden)
{
  VitColumnPlace *place = vit_column_layout_find (self, name, NULL);

  if (place == NULL || vit_column_place_get_hidden (place) == !!hidden)
    return TRUE;
  if (!hidden && vit_column_layout_get_n_shown (self) >= VIT_COLUMN_LAYOUT_MAX_SHOWN)
    return FALSE;

  vit_column_place_set_hidden (place, hidden);
  tell_arranged (self);

  return TRUE;
}

/**
 * vit_column_layout_set_pinned:
 * @name: of a column
 *
 * A pinned column is moved behind those that were pinned before; one that is pinned no more comes
 * first of the others.
 */
void
vit_column_layout_set_pinned (VitColumnLayout *self, const char *name, gboolean pinned)
{
  guint position;
  guint n_pinned = count_pinned (self);
  VitColumnPlace *place = vit_column_layout_find (self, name, &position);

  if (place == NULL || !vit_column_place_set_pinned (place, pinned))
    return;

  shift (self, position, pinned ? n_pinned : n_pinned - 1);
  tell_arranged (self);
}

/**
 * vit_column_layout_set_width:
 * @name: of a column
 * @width: in pixels; 0 for what it needs
 */
void
vit_column_layout_set_width (VitColumnLayout *self, const char *name, int width)
{
  VitColumnPlace *place = vit_column_layout_find (self, name, NULL);

  if (place != NULL && vit_column_place_set_width (place, width))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vit_column_layout_move:
 * @name: of a column
 * @position: where it is to stand, from 0; pinned columns stay among the pinned and others among
 *   the others
 */
void
vit_column_layout_move (VitColumnLayout *self, const char *name, guint position)
{
  guint from;
  guint n_pinned = count_pinned (self);
  VitColumnPlace *place = vit_column_layout_find (self, name, &from);

  if (place == NULL)
    return;

  position = vit_column_place_get_pinned (place)
                 ? MIN (position, n_pinned - 1)
                 : CLAMP (position, n_pinned, self->places->len - 1);
  if (position == from)
    return;

  shift (self, from, position);
  tell_arranged (self);
}

/**
 * vit_column_layout_step:
 * @name: of a column
 * @direction: −1 to the left, 1 to the right
 *
 * Moves it past the next column that is shown.
 */
void
vit_column_layout_step (VitColumnLayout *self, const char *name, int direction)
{
  guint position;

  if (vit_column_layout_find (self, name, &position) == NULL)
    return;

  for (int i = (int) position + direction; i >= 0 && i < (int) self->places->len; i += direction)
    if (!vit_column_place_get_hidden (vit_column_layout_get (self, (guint) i)))
      {
        vit_column_layout_move (self, name, (guint) i);
        return;
      }
}

/**
 * vit_column_layout_show_all:
 *
 * Shows the hidden columns, from the left, as many as there may be.
 */
void
vit_column_layout_show_all (VitColumnLayout *self)
{
  guint n_shown = vit_column_layout_get_n_shown (self);
  gboolean changed = FALSE;

  for (guint i = 0; i < self->places->len && n_shown < VIT_COLUMN_LAYOUT_MAX_SHOWN; i++)
    if (vit_column_place_set_hidden (vit_column_layout_get (self, i), FALSE))
      {
        n_shown++;
        changed = TRUE;
      }

  if (changed)
    tell_arranged (self);
}
