/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-row-condition.h"
#include "vit-row-order.h"

G_BEGIN_DECLS

/**
 * VitRowQuery:
 *
 * Which rows of a table are shown, and in which order: those that meet all conditions and in
 * which some cell contains the searched text, sorted by one column after the other. Immutable,
 * reference-counted: a change makes a new one.
 *
 * Sorted, missing cells come last in either direction, small and capital letters count as one,
 * and rows that are equal stay in the order of the file.
 */
typedef struct _VitRowQuery VitRowQuery;

#define VIT_TYPE_ROW_QUERY (vit_row_query_get_type ())
GType vit_row_query_get_type (void);

VitRowQuery *vit_row_query_new (void);
VitRowQuery *vit_row_query_ref (VitRowQuery *self);
void vit_row_query_unref (VitRowQuery *self);

VitRowQuery *
vit_row_query_with_sort (const VitRowQuery *self, const char *column, gboolean descending);
VitRowQuery *
vit_row_query_with_only_sort (const VitRowQuery *self, const char *column, gboolean descending);
VitRowQuery *vit_row_query_without_sort (const VitRowQuery *self, const char *column);
VitRowQuery *vit_row_query_with_condition (const VitRowQuery *self, VitRowCondition *condition);
VitRowQuery *vit_row_query_without_condition (const VitRowQuery *self, guint index);
VitRowQuery *vit_row_query_with_search (const VitRowQuery *self, const char *text);

gboolean vit_row_query_is_empty (const VitRowQuery *self);
gboolean vit_row_query_keeps_all (const VitRowQuery *self);
gboolean vit_row_query_equal (const VitRowQuery *self, const VitRowQuery *other);
guint vit_row_query_get_n_conditions (const VitRowQuery *self);
VitRowCondition *vit_row_query_get_condition (const VitRowQuery *self, guint index);
guint vit_row_query_get_n_sorts (const VitRowQuery *self);
const char *vit_row_query_get_sort (const VitRowQuery *self, guint index, gboolean *descending);
int vit_row_query_find_sort (const VitRowQuery *self, const char *column, gboolean *descending);
const char *vit_row_query_get_search (const VitRowQuery *self);
char *vit_row_query_describe_condition (const VitRowQuery *self,
                                        guint index,
                                        const VitLanguage *language);

VitRowQuery *vit_row_query_from_json (JsonNode *node, const char *json_path, GError **error);
JsonNode *vit_row_query_to_json (const VitRowQuery *self);

char *vit_row_query_to_where (const VitRowQuery *self, const VitTableInfo *table, GError **error);
VitRowOrder *vit_row_query_run (const VitRowQuery *self,
                                VitProject *project,
                                const char *table,
                                VitProgress *progress,
                                GError **error);
VitFrame *vit_row_query_common_values (VitProject *project,
                                       const char *table,
                                       const char *column,
                                       guint limit,
                                       VitProgress *progress,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRowQuery, vit_row_query_unref)

G_END_DECLS
