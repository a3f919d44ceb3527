/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>

/* Longer than anything takes that does not hang. */
#define PATIENCE (60 * G_USEC_PER_SEC)
/* Between two looks at the tree. */
#define PAUSE (50 * 1000)
/* More presses of a key than lead through any page. */
#define MAX_PRESSES 100

struct _Reader
{
  GSubprocess *program;
  char *home;
  ReaderObject *app;   /* nullable until it is there */
  ReaderObject *focus; /* nullable until the program has said so */
  guint n_moves;       /* of the focus */
  AtspiEventListener *listener;
};

/**
 * reader_get_name:
 * @object: of the tree
 *
 * Returns: (transfer full): what it is called, "" if it has no name
 */
char *
reader_get_name (ReaderObject *object)
{
  char *name = atspi_accessible_get_name (object, NULL);

  return name != NULL ? name : g_strdup ("");
}

static gboolean
is_named (ReaderObject *object, const char *name)
{
  g_autofree char *is = reader_get_name (object);

  return g_str_equal (is, name);
}

/**
 * reader_has_state:
 * @object: of the tree
 *
 * Returns: whether it is in @state now
 */
gboolean
reader_has_state (ReaderObject *object, AtspiStateType state)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (object);
  gboolean has = states != NULL && atspi_state_set_contains (states, state);

  g_clear_object (&states);

  return has;
}

static void
on_focus (AtspiEvent *event, gpointer data)
{
  Reader *self = data;

  self->n_moves++;
  if (event->detail1)
    g_set_object (&self->focus, event->source);
  else if (self->focus == event->source)
    g_clear_object (&self->focus);
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

/* Lets news of the program come in. */
static void
pause_a_moment (Reader *self, gint64 end, const char *what)
{
  if (g_get_monotonic_time () > end)
    g_error ("A screen reader waits in vain for %s", what);
  if (g_subprocess_get_identifier (self->program) == NULL)
    g_error ("The program has ended while a screen reader waits for %s", what);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_usleep (PAUSE);
}

static gboolean
find_app (Reader *self)
{
  g_autoptr (ReaderObject) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n && self->app == NULL; i++)
    {
      g_autoptr (ReaderObject) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && is_named (child, "vitrine"))
        self->app = g_steal_pointer (&child);
    }

  return self->app != NULL;
}

/**
 * reader_start:
 * @file: (nullable): what to open
 *
 * Starts the program that the environment variable VITRINE_PROGRAM names, in a home of its own,
 * and meets it on the accessibility bus.
 */
Reader *
reader_start (const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  Reader *self = g_new0 (Reader, 1);
  gint64 end = g_get_monotonic_time () + PATIENCE;

  self->home = g_dir_make_tmp ("vitrine-access-XXXXXX", &error);
  g_assert_no_error (error);
  self->listener = atspi_event_listener_new (on_focus, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", &error);
  g_assert_no_error (error);

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", self->home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", self->home, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "memory", TRUE);
  g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", "cairo", TRUE);
  g_subprocess_launcher_setenv (launcher, "GDK_BACKEND", "x11", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");
  self->program =
      g_subprocess_launcher_spawn (launcher, &error, g_getenv ("VITRINE_PROGRAM"), file, NULL);
  g_assert_no_error (error);

  while (!find_app (self))
    pause_a_moment (self, end, "the program");
  /* What was true a moment ago is not asked for. */
  atspi_accessible_set_cache_mask (self->app, ATSPI_CACHE_NONE);

  return self;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/**
 * reader_stop:
 *
 * Ends the program, which must not have ended by itself.
 */
void
reader_stop (Reader *self)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_send_signal (self->program, SIGTERM);
  g_subprocess_wait (self->program, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (self->program));
  g_assert_cmpint (g_subprocess_get_term_sig (self->program), ==, SIGTERM);

  atspi_event_listener_deregister (self->listener, "object:state-changed:focused", NULL);
  g_clear_object (&self->listener);
  g_clear_object (&self->focus);
  g_clear_object (&self->app);
  g_clear_object (&self->program);
  remove_folder (self->home);
  g_free (self->home);
  g_free (self);
}

/**
 * reader_has_parts:
 * @role: of an object
 *
 * Returns: whether to look for others in it; there are many texts and pictures in a tree
 */
gboolean
reader_has_parts (AtspiRole role)
{
  return role != ATSPI_ROLE_LABEL && role != ATSPI_ROLE_IMAGE && role != ATSPI_ROLE_SEPARATOR &&
         role != ATSPI_ROLE_SCROLL_BAR;
}

static ReaderObject *
find_in (ReaderObject *root, AtspiRole role, const char *name)
{
  int n = atspi_accessible_get_child_count (root, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (ReaderObject) child = atspi_accessible_get_child_at_index (root, i, NULL);
      AtspiRole is;
      ReaderObject *found;

      if (child == NULL)
        continue;
      is = atspi_accessible_get_role (child, NULL);
      if ((role == READER_ANY || role == is) && is_named (child, name))
        return g_steal_pointer (&child);
      found = reader_has_parts (is) ? find_in (child, role, name) : NULL;
      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * reader_get_program:
 *
 * Returns: (transfer none): the root of the tree
 */
ReaderObject *
reader_get_program (Reader *self)
{
  return self->app;
}

/**
 * reader_find:
 * @role: of an object, or %READER_ANY
 * @name: of it, exactly
 *
 * Returns: (transfer full) (nullable): the first such object
 */
ReaderObject *
reader_find (Reader *self, AtspiRole role, const char *name)
{
  return find_in (self->app, role, name);
}

/**
 * reader_await:
 * @role: of an object, or %READER_ANY
 * @name: of it
 *
 * Waits until there is such an object and it can be used.
 *
 * Returns: (transfer full): the object
 */
ReaderObject *
reader_await (Reader *self, AtspiRole role, const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  g_autofree char *what = g_strdup_printf ("“%s”", name);

  while (TRUE)
    {
      g_autoptr (ReaderObject) found = reader_find (self, role, name);

      if (found != NULL && reader_has_state (found, ATSPI_STATE_SENSITIVE))
        return g_steal_pointer (&found);
      pause_a_moment (self, end, what);
    }
}

/**
 * reader_await_gone:
 * @role: of an object, or %READER_ANY
 * @name: of it
 *
 * Waits until there is no such object any more.
 */
void
reader_await_gone (Reader *self, AtspiRole role, const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  g_autofree char *what = g_strdup_printf ("the end of “%s”", name);

  while (TRUE)
    {
      g_autoptr (ReaderObject) found = reader_find (self, role, name);

      if (found == NULL)
        return;
      pause_a_moment (self, end, what);
    }
}

/**
 * reader_do:
 * @role: of an object, or %READER_ANY
 * @name: of it
 * @action: what it offers to do
 *
 * Waits for the object and has it do that.
 */
void
reader_do (Reader *self, AtspiRole role, const char *name, const char *action)
{
  g_autoptr (ReaderObject) object = reader_await (self, role, name);
  AtspiAction *actions = atspi_accessible_get_action_iface (object);
  int n = actions != NULL ? atspi_action_get_n_actions (actions, NULL) : 0;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *offered = atspi_action_get_action_name (actions, i, NULL);

      if (g_strcmp0 (offered, action) == 0)
        {
          g_assert_true (atspi_action_do_action (actions, i, NULL));
          g_object_unref (actions);
          return;
        }
    }
  g_error ("“%s” does not offer “%s”", name, action);
}

/**
 * reader_key:
 * @keysym: of the key
 *
 * Presses a key and releases it.
 */
void
reader_key (Reader *self, guint keysym)
{
  g_autoptr (GError) error = NULL;

  atspi_generate_keyboard_event ((glong) keysym, NULL, ATSPI_KEY_SYM, &error);
  g_assert_no_error (error);
}

/**
 * reader_type:
 * @text: of plain letters
 */
void
reader_type (Reader *self, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    reader_key (self, (guint) *at);
}

/**
 * reader_walk_to:
 * @keysym: a key that moves the focus
 * @name: where to go
 *
 * Presses the key until the focus is at an object of that name, one step after the other.
 *
 * Returns: (transfer none): the object
 */
ReaderObject *
reader_walk_to (Reader *self, guint keysym, const char *name)
{
  for (guint i = 0; i < MAX_PRESSES; i++)
    {
      guint n_moves = self->n_moves;
      gint64 end = g_get_monotonic_time () + PATIENCE;
      g_autofree char *here = self->focus != NULL ? reader_get_name (self->focus) : g_strdup ("");
      g_autofree char *what =
          g_strdup_printf ("the focus to move from “%s” on to “%s”", here, name);

      if (self->focus != NULL && g_str_equal (here, name) &&
          reader_has_state (self->focus, ATSPI_STATE_FOCUSED))
        return self->focus;
      reader_key (self, keysym);
      while (self->n_moves == n_moves)
        pause_a_moment (self, end, what);
      /* What has lost the focus says so before what has got it, which is there with an answer to
       * any later question. Rows with an entry, in libadwaita 1.2, do not say that they have it. */
      if (self->focus == NULL)
        {
          g_free (reader_get_name (self->app));
          pause_a_moment (self, end, what);
        }
    }
  g_error ("The keyboard does not lead to “%s”", name);
}

/**
 * reader_get_heard:
 *
 * Returns: (transfer full): what is said of the object that has the focus: its name, and after a
 *   line break its description
 */
char *
reader_get_heard (Reader *self)
{
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  if (self->focus == NULL)
    return g_strdup ("");

  name = reader_get_name (self->focus);
  description = atspi_accessible_get_description (self->focus, NULL);

  return g_strdup_printf ("%s\n%s", name, description != NULL ? description : "");
}

/**
 * reader_await_heard:
 * @text: part of a name or a description
 *
 * Waits until that is said of the object that has the focus.
 */
void
reader_await_heard (Reader *self, const char *text)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (TRUE)
    {
      g_autofree char *heard = reader_get_heard (self);
      g_autofree char *what = g_strdup_printf ("“%s”, but hears “%s”", text, heard);

      if (strstr (heard, text) != NULL)
        return;
      pause_a_moment (self, end, what);
    }
}
