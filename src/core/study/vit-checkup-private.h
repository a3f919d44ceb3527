/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-checkup.h"

G_BEGIN_DECLS

/**
 * VitCheckup: the look-up as it goes on. The steps found so far are part of what the next check
 * sees.
 */
typedef struct
{
  VitConnection *connection; /* borrowed */
  VitProject *project;       /* borrowed */
  const char *table;
  const VitRoles *roles;
  const VitLanguage *language;
  VitProgress *progress; /* (nullable) */
  const char *amount;    /* SQL of what a line brings; a missing number if no role tells */

  GPtrArray *steps;     /* owned, of borrowed VitStep: the recipe so far */
  GPtrArray *proposals; /* owned, of VitProposal */
  gint64 n_rows;        /* that the steps leave … */
  double money;         /* … and what these bring */
} VitCheckup;

/**
 * VitCheckupColumn: what is known of a column, while all are looked at.
 */
typedef struct
{
  const char *name;
  const char *type; /* as the engine names it */
  VitFrame *frame;  /* of checkup-column.sql; %NULL before it was asked */
  gint64 present, different;
} VitCheckupColumn;

/**
 * VitCheck: one thing to look for.
 * @roles: bits of the roles that it cannot do without
 * @scope: the narrowest scope that asks for it
 */
typedef struct
{
  guint roles;
  VitCheckupScope scope;
  gboolean (*run) (VitCheckup *self, GError **error);
} VitCheck;

extern const VitCheck vit_checks[];
extern const guint vit_n_checks;

const char *vit_checkup_get_role (VitCheckup *self, VitRole role);

/* Asking the rows that the steps so far leave. */
char *vit_checkup_compile (VitCheckup *self, GError **error);
VitFrame *vit_checkup_describe (VitCheckup *self, GError **error);
VitFrame *vit_checkup_query (VitCheckup *self, const char *file, GHashTable *words, GError **error);
gint64 vit_checkup_get_count (VitFrame *frame, const char *column);
double vit_checkup_get_number (VitFrame *frame, const char *column);

gboolean vit_checkup_column_is_text (const VitCheckupColumn *column);
gboolean vit_checkup_column_is_number (const VitCheckupColumn *column);
gboolean vit_checkup_is_role (VitCheckup *self, const char *column);
gboolean vit_checkup_is_id (const char *name);
char *vit_checkup_key_sql (const char *column, gboolean is_number);
char *vit_checkup_number_sql (double value);

/* Telling what was found. */
void vit_checkup_set_values (VitProposal *proposal, const char *column, const char *values);
void vit_checkup_set_test (VitProposal *proposal,
                           const char *column,
                           VitRowTest test,
                           const char *value);
char *vit_checkup_count_text (VitCheckup *self, gint64 n);
VitProposal *
vit_checkup_add (VitCheckup *self, VitProposalKind kind, VitFrame *frame, char *title, char *text);
VitProposal *vit_checkup_add_counted (VitCheckup *self,
                                      VitProposalKind kind,
                                      VitFrame *frame,
                                      gint64 n,
                                      const char *title,
                                      const char *text);
gboolean
vit_checkup_propose (VitCheckup *self, VitProposal *proposal, JsonNode *step, GError **error);
JsonNode *vit_checkup_step (const char *kind, ...) G_GNUC_NULL_TERMINATED;
JsonNode *vit_checkup_column_step (const char *kind, const char *const *columns);

/* Checks of names (vit-checkup-names.c), … */
gboolean vit_check_spaces (VitCheckup *self, GError **error);
gboolean vit_check_case (VitCheckup *self, GError **error);
/* … of rows (vit-checkup-rows.c), … */
gboolean vit_check_missing (VitCheckup *self, GError **error);
gboolean vit_check_repeated (VitCheckup *self, GError **error);
gboolean vit_check_shared (VitCheckup *self, GError **error);
/* … of lines that are there twice (vit-checkup-copies.c), … */
gboolean vit_check_copies (VitCheckup *self, GError **error);
/* … of values (vit-checkup-values.c), … */
gboolean vit_check_absurd (VitCheckup *self, GError **error);
gboolean vit_check_prices (VitCheckup *self, GError **error);
gboolean vit_check_quantities (VitCheckup *self, GError **error);
gboolean vit_check_times (VitCheckup *self, GError **error);
/* … of columns (vit-checkup-columns.c), … */
gboolean vit_check_columns (VitCheckup *self, GError **error);
/* … each by itself (vit-checkup-spelling.c, vit-checkup-outliers.c, vit-checkup-personal.c), … */
gboolean vit_check_spelling (VitCheckup *self, const VitCheckupColumn *column, GError **error);
gboolean vit_check_outliers (VitCheckup *self, const VitCheckupColumn *column, GError **error);
gboolean vit_check_personal (VitCheckup *self, const VitCheckupColumn *column, GError **error);
gboolean vit_check_spelt_elsewhere (VitCheckup *self,
                                    const char *column,
                                    const char *other_table,
                                    const char *other_column,
                                    GError **error);
/* … and between tables (vit-checkup-tables.c). */
gboolean vit_check_orphans (VitCheckup *self, GError **error);

G_END_DECLS
