/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-study.h"

#include "vit-study-kind.h"

/* clang-format off */
G_DEFINE_QUARK (vit-study-error-quark, vit_study_error)
/* clang-format on */

static void
clear_study (gpointer data)
{
  VitStudy *self = data;

  g_free (self->kind);
  g_free (self->title);
  g_ptr_array_unref (self->sources);
  g_hash_table_unref (self->recipes);
  g_free (self->table);
  g_clear_pointer (&self->roles, vit_roles_free);
  json_node_unref (self->options);
}

/**
 * vit_study_new:
 * @kind: "segmentation"
 *
 * Returns: (transfer full): a study with every default, to be filled before it is shared
 */
VitStudy *
vit_study_new (const char *kind)
{
  VitStudy *self = g_atomic_rc_box_new0 (VitStudy);

  self->kind = g_strdup (kind);
  self->language = vit_language_default ();
  self->seed = 42;
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_source_free);
  self->recipes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vit_recipe_unref);
  self->options = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (self->options, json_object_new ());
  self->pdf = TRUE;
  self->xlsx = TRUE;

  return self;
}

/**
 * vit_study_ref:
 *
 * Returns: (transfer full): @self
 */
VitStudy *
vit_study_ref (VitStudy *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * vit_study_unref:
 * @self: (transfer full): a study
 */
void
vit_study_unref (VitStudy *self)
{
  g_atomic_rc_box_release_full (self, clear_study);
}

/**
 * vit_study_check:
 *
 * Looks at the kind, its options and the roles, without any data.
 *
 * Returns: %TRUE, or %FALSE with a #VitStudyError or #VitJsonError
 */
gboolean
vit_study_check (const VitStudy *self, GError **error)
{
  const VitStudyKind *kind = vit_study_kind_find (self->kind, error);

  return kind != NULL && kind->check (self, error);
}
