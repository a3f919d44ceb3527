/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-engine.h"

G_DEFINE_ABSTRACT_TYPE (VitEngine, vit_engine, G_TYPE_OBJECT)

static void
vit_engine_class_init (VitEngineClass *klass)
{
}

static void
vit_engine_init (VitEngine *self)
{
}

/**
 * vit_engine_connect:
 *
 * May be called from any thread. The connection keeps the engine alive.
 *
 * Returns: (transfer full): a new connection, or %NULL with an error of #VitDataError
 */
VitConnection *
vit_engine_connect (VitEngine *self, GError **error)
{
  g_return_val_if_fail (VIT_IS_ENGINE (self), NULL);

  return VIT_ENGINE_GET_CLASS (self)->connect (self, error);
}
