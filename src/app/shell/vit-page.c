/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-page.h"

typedef struct
{
  VitWorkspace *workspace; /* owned */
} VitPagePrivate;

enum
{
  PROP_WORKSPACE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VitPage, vit_page, ADW_TYPE_BIN)

static void
vit_page_dispose (GObject *object)
{
  VitPagePrivate *priv = vit_page_get_instance_private (VIT_PAGE (object));

  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (vit_page_parent_class)->dispose (object);
}

static void
vit_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WORKSPACE)
    g_value_set_object (value, vit_page_get_workspace (VIT_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vit_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitPagePrivate *priv = vit_page_get_instance_private (VIT_PAGE (object));

  if (id == PROP_WORKSPACE)
    priv->workspace = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vit_page_class_init (VitPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vit_page_dispose;
  object_class->get_property = vit_page_get_property;
  object_class->set_property = vit_page_set_property;

  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, VIT_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_page_init (VitPage *self)
{
}

/**
 * vit_page_get_workspace:
 *
 * Returns: (transfer none): what the page shows a part of
 */
VitWorkspace *
vit_page_get_workspace (VitPage *self)
{
  VitPagePrivate *priv = vit_page_get_instance_private (self);

  return priv->workspace;
}

/**
 * vit_page_shown:
 *
 * Tells the page that it came to the front.
 */
void
vit_page_shown (VitPage *self)
{
  if (VIT_PAGE_GET_CLASS (self)->shown != NULL)
    VIT_PAGE_GET_CLASS (self)->shown (self);
}

/**
 * vit_page_search:
 *
 * Begins a search in the page.
 *
 * Returns: whether there is something to search in
 */
gboolean
vit_page_search (VitPage *self)
{
  return VIT_PAGE_GET_CLASS (self)->search != NULL && VIT_PAGE_GET_CLASS (self)->search (self);
}

/**
 * vit_page_back:
 *
 * Leaves what the page shows for what it showed before.
 *
 * Returns: whether there was something to leave
 */
gboolean
vit_page_back (VitPage *self)
{
  return VIT_PAGE_GET_CLASS (self)->back != NULL && VIT_PAGE_GET_CLASS (self)->back (self);
}
