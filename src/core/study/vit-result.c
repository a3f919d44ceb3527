/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-result.h"

static void
clear_result (gpointer data)
{
  VitResult *self = data;

  g_free (self->study);
  g_free (self->title);
  g_free (self->shop);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->recipes);
  g_strfreev (self->recipe_tables);
  vit_figures_free (self->figures);
  g_ptr_array_unref (self->tables);
  g_free (self->summary_title);
  g_ptr_array_unref (self->key_figures);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->exhibits);
  g_ptr_array_unref (self->contacts);
  g_free (self->footer);
}

/**
 * vit_result_new:
 * @study: the kind of study, "segmentation"
 * @language: the language of its texts
 *
 * Returns: (transfer full): a result whose lists are there and empty
 */
VitResult *
vit_result_new (const char *study, const VitLanguage *language)
{
  VitResult *self = g_atomic_rc_box_new0 (VitResult);

  self->study = g_strdup (study);
  self->language = language;
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_import_report_free);
  self->recipes = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_recipe_report_free);
  self->recipe_tables = g_new0 (char *, 1);
  self->figures = vit_figures_new ();
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_table_free);
  self->key_figures = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_key_figure_free);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_finding_free);
  self->exhibits = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_exhibit_free);
  self->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_table_free);

  return self;
}

/**
 * vit_result_ref:
 *
 * Returns: (transfer full): @self
 */
VitResult *
vit_result_ref (VitResult *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * vit_result_unref:
 * @self: (transfer full): a result
 */
void
vit_result_unref (VitResult *self)
{
  g_atomic_rc_box_release_full (self, clear_result);
}

/**
 * vit_result_find_table:
 * @name: of the table
 *
 * Returns: (transfer none) (nullable): the table of that name
 */
const VitTable *
vit_result_find_table (const VitResult *self, const char *name)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      const VitTable *table = g_ptr_array_index (self->tables, i);

      if (g_str_equal (table->name, name))
        return table;
    }

  return NULL;
}

/**
 * vit_result_find_exhibit:
 * @id: of the exhibit
 *
 * Returns: (transfer none) (nullable): the exhibit of that id
 */
const VitExhibit *
vit_result_find_exhibit (const VitResult *self, const char *id)
{
  for (guint i = 0; i < self->exhibits->len; i++)
    {
      const VitExhibit *exhibit = g_ptr_array_index (self->exhibits, i);

      if (g_str_equal (exhibit->id, id))
        return exhibit;
    }

  return NULL;
}
