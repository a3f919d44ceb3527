/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "vit-engine.h"

G_BEGIN_DECLS

/**
 * VitTypeOf:
 *
 * Types of columns as a study file and the window name them.
 */
typedef enum
{
  VIT_TYPE_OF_TEXT,
  VIT_TYPE_OF_INTEGER,
  VIT_TYPE_OF_NUMBER,
  VIT_TYPE_OF_BOOLEAN,
  VIT_TYPE_OF_DATE,
  VIT_TYPE_OF_TIMESTAMP,
  VIT_TYPE_OF_ID, /* text never treated as a category */
} VitTypeOf;

const char *vit_type_of_to_word (VitTypeOf type);
gboolean vit_type_of_from_word (const char *word, VitTypeOf *type);

typedef struct
{
  char *name;
  VitTypeOf type;
  char *sql_type; /* as the engine calls it: "DECIMAL(18,2)" */
} VitField;

/**
 * VitTableInfo: what a project knows of a table without reading its rows.
 */
typedef struct
{
  char *name;
  gint64 n_rows;     /* of the clean table */
  gint64 n_rows_raw; /* as imported */
  GPtrArray *fields; /* VitField, of the clean table */
} VitTableInfo;

void vit_table_info_free (VitTableInfo *info);

/**
 * VitProject:
 *
 * One `.vitrine` file, a DuckDB database. Schema `raw` holds tables as imported, `clean` what
 * their recipes make of them, `vitrine` the documents: JSON by kind and name ("source",
 * "recipe", "roles", "study", "result", …). Every change is one transaction, so the file is
 * always whole. An unqualified table name means the clean table.
 *
 * Thread-safe: jobs take their own connection.
 */
#define VIT_TYPE_PROJECT (vit_project_get_type ())
G_DECLARE_FINAL_TYPE (VitProject, vit_project, VIT, PROJECT, GObject)

VitProject *vit_project_create (const char *path, GError **error);
VitProject *vit_project_open (const char *path, GError **error);
VitProject *vit_project_new_in_memory (GError **error);
const char *vit_project_get_path (VitProject *self);
VitConnection *vit_project_connect (VitProject *self, GError **error);
gboolean vit_project_save_copy (VitProject *self, const char *path, VitProgress *progress, GError **error);

GPtrArray *vit_project_list_tables (VitProject *self, GError **error);
VitTableInfo *vit_project_get_table (VitProject *self, const char *name, GError **error);
gboolean vit_project_drop_table (VitProject *self, const char *name, GError **error);

JsonNode *vit_project_get_document (VitProject *self, const char *kind, const char *name, GError **error);
gboolean vit_project_set_document (VitProject *self, const char *kind, const char *name, JsonNode *content, GError **error);
GStrv vit_project_list_documents (VitProject *self, const char *kind, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitTableInfo, vit_table_info_free)

G_END_DECLS
