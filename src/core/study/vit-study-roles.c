/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql.h"
#include "vit-study-private.h"

/* The roles that are measured, what their column is to hold, and how the engine says that a text is
 * none of these. */
static const struct
{
  VitRole role;
  const char *type;
  const char *is_other;
} measured[] = {
  { VIT_ROLE_TIME, "timestamp", "try_cast({column} AS TIMESTAMP) IS NULL" },
  { VIT_ROLE_QUANTITY, "number", "try_cast({column} AS DOUBLE) IS NULL" },
  { VIT_ROLE_PRICE, "number", "try_cast({column} AS DOUBLE) IS NULL" },
  { VIT_ROLE_REVENUE, "number", "try_cast({column} AS DOUBLE) IS NULL" },
};

static const VitField *
find_field (const VitTableInfo *info, const char *name)
{
  for (guint i = 0; i < info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);

      if (g_str_equal (field->name, name))
        return field;
    }

  return NULL;
}

/**
 * vit_study_list_fields:
 *
 * Returns: (transfer full): the names of a table's columns, for a message
 */
char *
vit_study_list_fields (const VitTableInfo *info)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < info->fields->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            ((VitField *) g_ptr_array_index (info->fields, i))->name);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
check_columns (const VitRoles *roles, const VitTableInfo *info, GError **error)
{
  for (guint role = 0; role < VIT_N_ROLES; role++)
    {
      const char *column = roles->columns[role];
      g_autofree char *fields = NULL;

      if (column == NULL || find_field (info, column) != NULL)
        continue;

      fields = vit_study_list_fields (info);
      g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_ROLE,
                   "roles.%s: table “%s” has no column “%s”; it has %s", vit_role_to_word (role),
                   info->name, column, fields);
      return FALSE;
    }

  return TRUE;
}

/* The first value of a column of texts because of which it is one, or, if each by itself would fit,
 * the first value. */
static char *
find_example (VitConnection *connection,
              const VitTableInfo *info,
              const char *column,
              const char *is_other,
              GError **error)
{
  g_autofree char *table = vit_sql_name (info->name);
  g_autofree char *name = vit_sql_name (column);
  g_autofree char *other = vit_sql_fill (is_other, "column", name, NULL);
  g_autofree char *sql =
      vit_sql_fill ("SELECT first({column} ORDER BY {other} DESC, n) FROM (SELECT {column}, "
                    "row_number() OVER () AS n FROM {table} WHERE trim({column}) <> '')",
                    "column", name, "other", other, "table", table, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);
  const char *value = frame ? vit_column_get_text (vit_frame_get_column (frame, 0), 0) : NULL;

  return frame ? g_strdup (value ? value : "") : NULL;
}

/* A column of texts where numbers or dates are needed: the value tells best what is wrong. */
static gboolean
check_texts (const VitRoles *roles,
             const VitTableInfo *info,
             VitConnection *connection,
             GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (measured); i++)
    {
      const char *column = roles->columns[measured[i].role];
      const VitField *field = column ? find_field (info, column) : NULL;
      g_autofree char *example = NULL;

      if (field == NULL || field->type != VIT_TYPE_OF_TEXT)
        continue;

      example = find_example (connection, info, column, measured[i].is_other, error);
      if (example != NULL)
        g_set_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_ROLE,
                     "roles.%1$s: column “%2$s” of table “%3$s” holds text, such as “%4$.100s”, "
                     "but a %5$s is needed; correct it in the file, or set the column's type to "
                     "%5$s, which leaves such lines out, or name another column",
                     vit_role_to_word (measured[i].role), column, info->name, example,
                     measured[i].type);
      return FALSE;
    }

  return TRUE;
}

/**
 * vit_study_find_roles:
 * @info: the table that is studied
 *
 * Returns: (transfer full): the roles that the study names, else those that are guessed; or %NULL
 *   with %VIT_STUDY_ERROR_ROLE if one names a column that is not there or does not measure, or
 *   another error of #VitDataError
 */
VitRoles *
vit_study_find_roles (const VitStudy *study,
                      VitProject *project,
                      const VitTableInfo *info,
                      GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitRoles) roles = NULL;

  if (connection == NULL)
    return NULL;

  roles = study->roles ? vit_roles_copy (study->roles) : vit_roles_guess (connection, info, error);

  if (roles == NULL || !check_columns (roles, info, error) ||
      !check_texts (roles, info, connection, error))
    return NULL;

  return g_steal_pointer (&roles);
}
