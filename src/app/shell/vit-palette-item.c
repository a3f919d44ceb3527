/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-palette-item.h"

struct _VitPaletteItem
{
  GObject parent_instance;

  char *title;
  char *detail; /* (nullable) */
  char *icon;
  char *key;    /* title and detail, folded for comparison */
  char *action; /* detailed name; %NULL for a place */
  char *table;  /* of a place, … */
  char *column; /* … which may be a column of it */
};

enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_ICON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitPaletteItem, vit_palette_item, G_TYPE_OBJECT)

static void
vit_palette_item_finalize (GObject *object)
{
  VitPaletteItem *self = VIT_PALETTE_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->icon);
  g_free (self->key);
  g_free (self->action);
  g_free (self->table);
  g_free (self->column);

  G_OBJECT_CLASS (vit_palette_item_parent_class)->finalize (object);
}

static void
vit_palette_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitPaletteItem *self = VIT_PALETTE_ITEM (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_ICON:
      g_value_set_string (value, self->icon);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_palette_item_class_init (VitPaletteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vit_palette_item_finalize;
  object_class->get_property = vit_palette_item_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_palette_item_init (VitPaletteItem *self)
{
}

/**
 * vit_palette_item_new:
 * @title: what is searched for and shown
 * @detail: (nullable): what is shown beside it
 * @icon: an icon's name
 * @action: detailed name of the action that it activates
 *
 * Returns: (transfer full): an action
 */
VitPaletteItem *
vit_palette_item_new (const char *title, const char *detail, const char *icon, const char *action)
{
  VitPaletteItem *self = g_object_new (VIT_TYPE_PALETTE_ITEM, NULL);

  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->icon = g_strdup (icon);
  self->action = g_strdup (action);
  self->key = g_utf8_casefold (title, -1);

  return self;
}

/**
 * vit_palette_item_new_place:
 * @table: a table
 * @column: (nullable): a column of it, or the table itself
 *
 * Returns: (transfer full): a place in the data
 */
VitPaletteItem *
vit_palette_item_new_place (const char *table, const char *column)
{
  VitPaletteItem *self =
      vit_palette_item_new (column != NULL ? column : table, column != NULL ? table : NULL,
                            "vit-data-symbolic", NULL);

  self->table = g_strdup (table);
  self->column = g_strdup (column);

  return self;
}

/**
 * vit_palette_item_get_action:
 *
 * Returns: (nullable): detailed name of its action; %NULL for a place
 */
const char *
vit_palette_item_get_action (VitPaletteItem *self)
{
  return self->action;
}

/**
 * vit_palette_item_get_table:
 *
 * Returns: (nullable): the table of a place
 */
const char *
vit_palette_item_get_table (VitPaletteItem *self)
{
  return self->table;
}

/**
 * vit_palette_item_get_column:
 *
 * Returns: (nullable): the column of a place
 */
const char *
vit_palette_item_get_column (VitPaletteItem *self)
{
  return self->column;
}

/**
 * vit_palette_item_match:
 * @words: casefolded text that is searched for; empty matches everything
 *
 * Returns: 0 if the title begins with @words, 1 if a word of it does, 2 if it holds them
 *   somewhere, −1 if not at all
 */
int
vit_palette_item_match (VitPaletteItem *self, const char *words)
{
  const char *found = strstr (self->key, words);

  if (found == NULL)
    return -1;
  if (found == self->key)
    return 0;
  for (const char *at = found; at != NULL; at = strstr (at + 1, words))
    {
      if (!g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
        return 1;
    }

  return 2;
}
