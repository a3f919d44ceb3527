/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-folder-kinds.h"

#include <string.h>

/* What tables are kept in; other files of a folder are none of ours. */
static const char *const extensions[] = { "csv",    "tsv",     "txt",     "json",     "jsonl",
                                          "ndjson", "xlsx",    "xlsm",    "parquet",  "csv.gz",
                                          "tsv.gz", "csv.zst", "json.gz", "jsonl.gz", NULL };

static void
kind_free (gpointer data)
{
  VitFolderKind *kind = data;

  g_free (kind->extension);
  g_free (kind->pattern);
  g_ptr_array_unref (kind->names);
  g_free (kind);
}

/* A folder's name may hold what means something in a pattern. */
static void
append_literally (GString *pattern, const char *path)
{
  for (; *path != '\0'; path++)
    {
      if (strchr ("*?[", *path) != NULL)
        g_string_append_printf (pattern, "[%c]", *path);
      else
        g_string_append_c (pattern, *path);
    }
}

/* "CSV" as well as "csv". */
static void
append_extension (GString *pattern, const char *extension)
{
  g_string_append (pattern, "/*.");
  for (; *extension != '\0'; extension++)
    {
      if (g_ascii_isalpha (*extension))
        g_string_append_printf (pattern, "[%c%c]", *extension, g_ascii_toupper (*extension));
      else
        g_string_append_c (pattern, *extension);
    }
}

static VitFolderKind *
kind_new (const char *path, const char *extension)
{
  VitFolderKind *kind = g_new0 (VitFolderKind, 1);
  GString *pattern = g_string_new (NULL);

  append_literally (pattern, path);
  append_extension (pattern, extension);
  kind->extension = g_strdup (extension);
  kind->pattern = g_string_free (pattern, FALSE);
  kind->names = g_ptr_array_new_with_free_func (g_free);

  return kind;
}

static const char *
find_extension (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; extensions[i] != NULL; i++)
    {
      g_autofree char *ending = g_strconcat (".", extensions[i], NULL);

      if (g_str_has_suffix (lower, ending))
        return extensions[i];
    }

  return NULL;
}

static VitFolderKind *
get_kind (GPtrArray *kinds, const char *path, const char *extension)
{
  VitFolderKind *kind;

  for (guint i = 0; i < kinds->len; i++)
    if (g_str_equal (((VitFolderKind *) g_ptr_array_index (kinds, i))->extension, extension))
      return g_ptr_array_index (kinds, i);

  kind = kind_new (path, extension);
  g_ptr_array_add (kinds, kind);

  return kind;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The most files first. */
static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const VitFolderKind *x = *(const VitFolderKind *const *) a;
  const VitFolderKind *y = *(const VitFolderKind *const *) b;

  if (x->names->len != y->names->len)
    return x->names->len > y->names->len ? -1 : 1;

  return strcmp (x->extension, y->extension);
}

/**
 * vit_folder_list_kinds:
 * @path: a folder
 *
 * Returns: (transfer full) (element-type VitFolderKind): the kinds of tables in it, those with the
 *   most files first; nothing if there is no table in it
 */
GPtrArray *
vit_folder_list_kinds (const char *path)
{
  GPtrArray *kinds = g_ptr_array_new_with_free_func (kind_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      const char *extension = find_extension (name);

      if (*name != '.' && !g_str_has_prefix (name, "~$") && extension != NULL)
        g_ptr_array_add (get_kind (kinds, path, extension)->names, g_strdup (name));
    }

  for (guint i = 0; i < kinds->len; i++)
    g_ptr_array_sort (((VitFolderKind *) g_ptr_array_index (kinds, i))->names, compare_names);
  g_ptr_array_sort (kinds, compare_kinds);

  return kinds;
}
