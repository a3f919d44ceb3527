/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "vit-exhibit.h"
#include "vit-figures.h"
#include "vit-finding.h"
#include "vit-import.h"
#include "vit-recipe.h"

G_BEGIN_DECLS

/**
 * VitResult:
 *
 * What a study yields. Reference-counted, immutable once it is returned.
 */
typedef struct
{
  char *study;
  char *title; /* the deck's cover */
  char *shop;  /* file names that it was made from */
  const VitLanguage *language;
  guint64 seed;
  double seconds;
  gint64 first_time, last_time; /* period of the data, µs UTC */
  GPtrArray *sources;           /* VitImportReport */
  GPtrArray *recipes;           /* VitRecipeReport, with `recipe_tables` in the same order */
  GStrv recipe_tables;
  VitFigures *figures;
  GPtrArray *tables;      /* VitTable: in result.json, as CSV and in the workbook */
  char *summary_title;    /* the one message of the summary page */
  GPtrArray *key_figures; /* VitKeyFigure, four */
  GPtrArray *findings;    /* VitFinding, the most important first */
  GPtrArray *exhibits;    /* VitExhibit, in the order of pages */
  GPtrArray *contacts;    /* VitTable: one contact list per segment, for the workbook */
  char *footer;           /* source · rows · period · unit */
} VitResult;

VitResult *vit_result_new (const char *study, const VitLanguage *language);
VitResult *vit_result_ref (VitResult *self);
void vit_result_unref (VitResult *self);
const VitTable *vit_result_find_table (const VitResult *self, const char *name);
const VitExhibit *vit_result_find_exhibit (const VitResult *self, const char *id);
JsonNode *vit_result_to_json (const VitResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitResult, vit_result_unref)

G_END_DECLS
