/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segmentation.h"

#include "vit-study-private.h"

static const struct
{
  VitRole role;
  const char *meaning;
} needed[] = {
  { VIT_ROLE_CUSTOMER, "who bought" },
  { VIT_ROLE_TIME, "when" },
};

/* @columns: what the message says of the columns that there are */
static gboolean
check_roles (const VitRoles *roles,
             const VitSegmentationOptions *options,
             const char *columns,
             GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      if (roles->columns[needed[i].role] != NULL)
        continue;

      g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_ROLE,
                   "roles.%s: no column says %s, and a segmentation cannot do without; name one%s",
                   vit_role_to_word (needed[i].role), needed[i].meaning, columns);
      return FALSE;
    }

  if (roles->columns[VIT_ROLE_REVENUE] == NULL && roles->columns[VIT_ROLE_PRICE] == NULL)
    {
      g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_ROLE,
                   "roles.price: no column says how much was paid; name a price, with a quantity "
                   "if rows hold several pieces, or a revenue%s",
                   columns);
      return FALSE;
    }

  if ((options->features & VIT_FEATURE_PRODUCTS) && roles->columns[VIT_ROLE_PRODUCT] == NULL)
    {
      g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_ROLE,
                   "roles.product: no column says what was bought, and the feature “products” of "
                   "options.features counts that; name one, or leave the feature out");
      return FALSE;
    }

  return TRUE;
}

static gboolean
check (const VitStudy *study, GError **error)
{
  VitSegmentationOptions options;

  return vit_segmentation_options_read (&options, study->options, error) &&
         (study->roles == NULL || check_roles (study->roles, &options, "", error));
}

/* What the import and the recipe counted for the table that is studied. */
static void
count_rows (VitSegmentation *self)
{
  const VitResult *result = self->result;

  self->rows_raw = self->rfm->rows;

  for (guint i = 0; i < result->recipes->len; i++)
    {
      const VitRecipeReport *report = g_ptr_array_index (result->recipes, i);

      if (g_str_equal (result->recipe_tables[i], self->study->table))
        self->rows_raw = report->rows[0];
    }

  for (guint i = 0; i < result->sources->len; i++)
    {
      const VitImportReport *report = g_ptr_array_index (result->sources, i);

      if (g_str_equal (report->table, self->study->table))
        self->rows_rejected = report->rejected;
    }
}

static void
add_cover (VitSegmentation *self)
{
  VitResult *result = self->result;
  g_autofree char *rows = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *period = NULL;
  double rows_used = vit_segmentation_total (self, "rows_used");

  result->first_time = vit_segmentation_total_time (self, "first_time");
  result->last_time = vit_segmentation_total_time (self, "last_time");

  if (result->title == NULL)
    result->title = g_strdup (vit_text (self->language, "Who buys, and what to send them"));

  rows = vit_format_integer (self->language, (gint64) rows_used);
  lines =
      g_strdup_printf (vit_text_n (self->language, "%s row", "%s rows", (guint64) rows_used), rows);
  period = vit_format_period (self->language, result->first_time, result->last_time);
  result->footer = g_strdup_printf ("%s · %s · %s", result->shop, lines, period);
}

/* Roles that the study does not name may not all have been found. */
static gboolean
check_guess (const VitSegmentation *self, VitProject *project, GError **error)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, self->study->table, error);
  g_autofree char *fields = info ? vit_study_list_fields (info) : NULL;
  g_autofree char *columns = g_strdup_printf ("; the columns are %s", fields ? fields : "");

  return info != NULL && check_roles (self->roles, &self->options, columns, error);
}

static gboolean
run (const VitStudy *study,
     const VitRoles *roles,
     VitProject *project,
     VitResult *result,
     VitProgress *progress,
     GError **error)
{
  g_autoptr (VitProgress) numbers = vit_progress_new_part (progress, 0, 0.9);
  g_autoptr (VitProgress) texts = vit_progress_new_part (progress, 0.9, 1);
  g_auto (VitSegmentation)
      self = { .study = study, .roles = roles, .language = study->language, .result = result };

  if (!vit_segmentation_options_read (&self.options, study->options, error) ||
      !check_guess (&self, project, error) ||
      !vit_segmentation_compute (&self, project, numbers, error))
    return FALSE;

  vit_progress_stage (texts, vit_text (study->language, "Writing the result"));
  count_rows (&self);
  add_cover (&self);
  vit_segmentation_add_figures (&self);
  if (!vit_segmentation_add_tables (&self, texts, error))
    return FALSE;
  vit_segmentation_add_findings (&self);
  vit_segmentation_add_overview (&self);
  if (!vit_segmentation_add_segments (&self, error))
    return FALSE;
  vit_segmentation_add_appendix (&self);

  return TRUE;
}

const VitStudyKind vit_segmentation_kind = {
  .name = "segmentation",
  .check = check,
  .run = run,
};
