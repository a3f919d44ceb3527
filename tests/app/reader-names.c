/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader.h"

/* What can be used, or has the focus, and must therefore say what it is. Panes that scroll and
 * lists are places; their rows have names. */
static gboolean
must_have_name (ReaderObject *object, AtspiRole role)
{
  switch (role)
    {
    case ATSPI_ROLE_SCROLL_PANE:
    case ATSPI_ROLE_LIST:
    case ATSPI_ROLE_FILLER:
      return FALSE;
    case ATSPI_ROLE_FRAME:
    case ATSPI_ROLE_DIALOG:
    case ATSPI_ROLE_WINDOW:
      return TRUE;
    default:
      return reader_has_state (object, ATSPI_STATE_FOCUSABLE);
    }
}

/* GTK calls what has no name by its class; a button is not called by its picture either. */
static gboolean
is_class_or_icon (const char *name)
{
  static const char *const prefixes[] = { "Gtk", "Adw", "Vit" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_str_has_prefix (name, prefixes[i]) && g_ascii_isupper (name[3]))
        return TRUE;
    }

  return g_str_has_suffix (name, "-symbolic");
}

/* "_Save Save"; a row may well have the same number twice. */
static gboolean
is_twice (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  gsize half = strlen (plain) / 2;

  return half > 0 && g_ascii_isalpha (*plain) && plain[half] == ' ' &&
         strlen (plain) == 2 * half + 1 && strncmp (plain, plain + half + 1, half) == 0;
}

/* "frame “Vitrine” / panel “Home” / push button “”". */
static char *
describe_path (ReaderObject *object)
{
  g_autofree char *path = g_strdup ("");

  g_object_ref (object);
  while (object != NULL)
    {
      g_autoptr (ReaderObject) inner = object;
      g_autofree char *role = atspi_accessible_get_role_name (inner, NULL);
      g_autofree char *name = reader_get_name (inner);
      g_autofree char *longer = g_strdup_printf ("%s “%s” / %s", role, name, path);

      g_free (path);
      path = g_steal_pointer (&longer);
      object = atspi_accessible_get_parent (inner, NULL);
    }

  return g_steal_pointer (&path);
}

static void
check_names_in (ReaderObject *root, const char *where)
{
  int n = atspi_accessible_get_child_count (root, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (ReaderObject) child = atspi_accessible_get_child_at_index (root, i, NULL);
      g_autofree char *name = NULL;
      AtspiRole role;

      if (child == NULL)
        continue;
      name = reader_get_name (child);
      role = atspi_accessible_get_role (child, NULL);
      if ((*name == '\0' || is_class_or_icon (name) || is_twice (name)) &&
          must_have_name (child, role))
        {
          g_autofree char *path = describe_path (child);

          g_test_message ("%s: no proper name: %s", where, path);
          g_test_fail ();
        }
      if (reader_has_parts (role))
        check_names_in (child, where);
    }
}

/**
 * reader_check_names:
 * @where: in words
 *
 * Fails for each object that can be used and does not say what it is.
 */
void
reader_check_names (Reader *self, const char *where)
{
  check_names_in (reader_get_program (self), where);
}
