/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-place.h"

struct _VitColumnPlace
{
  GObject parent_instance;

  char *name;
  VitTypeOf type;
  guint number; /* in the table, from 0 */
  gboolean hidden;
  gboolean pinned;
  int width; /* pixels; 0 for what its name and cells need */
};

enum
{
  PROP_NAME = 1,
  PROP_HIDDEN,
  PROP_PINNED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitColumnPlace, vit_column_place, G_TYPE_OBJECT)

static void
vit_column_place_finalize (GObject *object)
{
  g_free (VIT_COLUMN_PLACE (object)->name);

  G_OBJECT_CLASS (vit_column_place_parent_class)->finalize (object);
}

static void
vit_column_place_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitColumnPlace *self = VIT_COLUMN_PLACE (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_HIDDEN:
      g_value_set_boolean (value, self->hidden);
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, self->pinned);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_column_place_class_init (VitColumnPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vit_column_place_finalize;
  object_class->get_property = vit_column_place_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_HIDDEN] = g_param_spec_boolean ("hidden", NULL, NULL, FALSE, flags);
  properties[PROP_PINNED] = g_param_spec_boolean ("pinned", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_column_place_init (VitColumnPlace *self)
{
}

/**
 * vit_column_place_new:
 * @name: of the column
 * @type: its type
 * @number: in its table, from 0
 *
 * Returns: (transfer full): a place that is shown, not pinned, and as wide as it has to be
 */
VitColumnPlace *
vit_column_place_new (const char *name, VitTypeOf type, guint number)
{
  VitColumnPlace *self = g_object_new (VIT_TYPE_COLUMN_PLACE, NULL);

  self->name = g_strdup (name);
  self->type = type;
  self->number = number;

  return self;
}

const char *
vit_column_place_get_name (VitColumnPlace *self)
{
  return self->name;
}

VitTypeOf
vit_column_place_get_column_type (VitColumnPlace *self)
{
  return self->type;
}

guint
vit_column_place_get_number (VitColumnPlace *self)
{
  return self->number;
}

gboolean
vit_column_place_get_hidden (VitColumnPlace *self)
{
  return self->hidden;
}

gboolean
vit_column_place_get_pinned (VitColumnPlace *self)
{
  return self->pinned;
}

/**
 * vit_column_place_get_width:
 *
 * Returns: the width that was chosen, in pixels; 0 if none was
 */
int
vit_column_place_get_width (VitColumnPlace *self)
{
  return self->width;
}

/**
 * vit_column_place_set_hidden:
 *
 * Returns: whether that changes anything, as the other setters do
 */
gboolean
vit_column_place_set_hidden (VitColumnPlace *self, gboolean hidden)
{
  if (self->hidden == !!hidden)
    return FALSE;

  self->hidden = !!hidden;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDDEN]);

  return TRUE;
}

gboolean
vit_column_place_set_pinned (VitColumnPlace *self, gboolean pinned)
{
  if (self->pinned == !!pinned)
    return FALSE;

  self->pinned = !!pinned;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);

  return TRUE;
}

gboolean
vit_column_place_set_width (VitColumnPlace *self, int width)
{
  if (self->width == width)
    return FALSE;

  self->width = width;

  return TRUE;
}
