/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duck-error.h"

#include <string.h>

/* DuckDB says what went wrong as "Kind Error: text", often followed by an excerpt of the SQL.
 * The C API gives the kind as a number for some calls only, so the text is what tells. */

static gboolean
has_any (const char *message, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (message, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_about_space (const char *message)
{
  static const char *const words[] = {
    "No space left on device",
    "Disk quota exceeded",
    "File too large",
    "Out of Memory Error",
    "failed to offload data block",
    "Out of memory",
    NULL,
  };

  return has_any (message, words);
}

static gboolean
is_about_damage (const char *message)
{
  static const char *const words[] = {
    "Corrupt database file",
    "Could not read enough bytes",
    "Failed to deserialize",
    "database has been invalidated",
    NULL,
  };

  return has_any (message, words);
}

static gboolean
is_about_column (const char *message)
{
  return g_str_has_prefix (message, "Catalog Error: Table with name") ||
         (g_str_has_prefix (message, "Binder Error:") &&
          (strstr (message, "Referenced column") != NULL ||
           strstr (message, "does not have a column named") != NULL));
}

/* The text without "Kind Error: " (there may be several, one inside the other), without the excerpt
 * of the SQL and without the trace of the engine's functions, as one line. */
static char *
dup_readable (const char *message)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  const char *mark;
  char *excerpt, *trace;

  while ((mark = strstr (message, "Error: ")) != NULL)
    {
      const char *newline = memchr (message, '\n', (gsize) (mark - message));

      if (newline != NULL || mark - message > 40)
        break;
      message = mark + strlen ("Error: ");
    }

  text = g_strdup (message);
  if ((excerpt = strstr (text, "\nLINE ")) != NULL || (excerpt = strstr (text, "LINE 1:")) != NULL)
    *excerpt = '\0';
  if ((trace = strstr (text, "Stack Trace:")) != NULL)
    *trace = '\0';

  lines = g_strsplit (text, "\n", -1);
  g_free (text);
  text = g_strdup ("");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *before = g_steal_pointer (&text);

      g_strstrip (lines[i]);
      text = g_strconcat (before, *before && *lines[i] ? " " : "", lines[i], NULL);
    }

  return g_steal_pointer (&text);
}

/**
 * vit_duck_error_set:
 * @message: (nullable): what the engine said
 *
 * Sets the #VitDataError that fits, with a text that a person can use.
 */
void
vit_duck_error_set (GError **error, const char *message)
{
  g_autofree char *text = dup_readable (message ? message : "The engine gave no reason");

  if (message == NULL)
    message = "";

  if (is_about_space (message))
    g_set_error (
        error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
        strstr (message, "emory") != NULL
            ? "The memory is full; close other programs, or work on a part of the data (%s)"
            : "The disk is full; free some space and try again (%s)",
        text);
  else if (is_about_damage (message))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "The project file is damaged; restore it from a backup (%s)", text);
  else if (g_str_has_prefix (message, "Permission Error: "))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE,
                 "SQL may not read or write files here; import the file instead (%s)", text);
  else
    g_set_error_literal (error, VIT_DATA_ERROR,
                         is_about_column (message) ? VIT_DATA_ERROR_COLUMN : VIT_DATA_ERROR_ENGINE,
                         text);
}

/**
 * vit_duck_error_set_open:
 * @path: the file that was to be opened
 * @message: (nullable): what the engine said
 *
 * As vit_duck_error_set(), for opening a database: also tells files that another process has
 * open and files that are damaged or of another kind.
 */
void
vit_duck_error_set_open (GError **error, const char *path, const char *message)
{
  static const char *const locked[] = { "Could not set lock", "Conflicting lock", NULL };
  static const char *const newer[] = { "newer version of DuckDB", "newer DuckDB version", NULL };
  static const char *const denied[] = { "Permission denied", "Read-only file system", NULL };
  static const char *const missing[] = { "No such file or directory", "Not a directory", NULL };

  if (message == NULL)
    message = "";

  if (has_any (message, locked))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_BUSY,
                 "%s is open in another window or program; close it there, or work on a copy of "
                 "the file",
                 path);
  else if (is_about_space (message))
    vit_duck_error_set (error, message);
  else if (has_any (message, denied))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "%s may not be read and written by you; change its permissions, or work on a "
                 "copy of the file",
                 path);
  else if (has_any (message, missing))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "%s cannot be opened, its folder does not exist", path);
  else if (has_any (message, newer))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                 "%s was written by a newer version of Vitrine; update Vitrine to open it", path);
  else
    {
      g_autofree char *text = dup_readable (message);

      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                   "%s is damaged or is not a Vitrine project; restore it from a backup (%s)", path,
                   text);
    }
}
