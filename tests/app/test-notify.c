/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the desktop is told of jobs. The session bus of the test has no desktop, so that the test is
 * one itself. */

#include "support.h"

#define NAME "org.freedesktop.Notifications"
#define PATH "/org/freedesktop/Notifications"

static const char interface[] =
    "<node><interface name='org.freedesktop.Notifications'>"
    "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
    "<method name='GetServerInformation'><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/></method>"
    "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
    "</interface></node>";

/* The desktop, and what it was told. */
typedef struct
{
  GDBusConnection *bus;
  gboolean there; /* has its name on the bus */
  guint n_shown;
  char *title;
  char *body;
  guint n_closed;
} Desktop;

static void
on_call (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface_name,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *call,
         gpointer data)
{
  Desktop *self = data;

  if (g_str_equal (method, "Notify"))
    {
      g_free (self->title);
      g_free (self->body);
      g_variant_get_child (parameters, 3, "s", &self->title);
      g_variant_get_child (parameters, 4, "s", &self->body);
      self->n_shown++;
      g_dbus_method_invocation_return_value (call, g_variant_new ("(u)", 7));
    }
  else if (g_str_equal (method, "CloseNotification"))
    {
      self->n_closed++;
      g_dbus_method_invocation_return_value (call, NULL);
    }
  else if (g_str_equal (method, "GetCapabilities"))
    {
      const char *const all[] = { "actions", "body", NULL };

      g_dbus_method_invocation_return_value (call, g_variant_new ("(^as)", all));
    }
  else
    {
      g_dbus_method_invocation_return_value (call,
                                             g_variant_new ("(ssss)", "test", "test", "1", "1.2"));
    }
}

static void
on_name (GDBusConnection *bus, const char *name, gpointer data)
{
  ((Desktop *) data)->there = TRUE;
}

static gboolean
is_there (gpointer data)
{
  return ((Desktop *) data)->there;
}

static void
desktop_start (Desktop *self)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  self->bus =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (self->bus, PATH, node->interfaces[0], &vtable, self, NULL,
                                     &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection (self->bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, on_name, NULL, self,
                                NULL);
  vit_test_wait (is_there, self, "the desktop");
}

static void
desktop_stop (Desktop *self)
{
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_free (self->title);
  g_free (self->body);
}

static gboolean
is_shown (gpointer data)
{
  return ((Desktop *) data)->n_shown > 0;
}

static gboolean
is_closed (gpointer data)
{
  return ((Desktop *) data)->n_closed > 0;
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

/* For so many milliseconds, without using the processor. */
static gpointer
wait_in_job (VitProgress *progress, gpointer data, GError **error)
{
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i += 20)
    {
      if (!vit_progress_check (progress, error))
        return NULL;
      g_usleep (20 * 1000);
    }
  if (GPOINTER_TO_UINT (data) % 2 == 0)
    return g_strdup ("done");

  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "The disk is full.");

  return NULL;
}

/* An odd number of milliseconds ends in a failure. */
static void
work (VitWindow *window, guint milliseconds)
{
  g_autoptr (VitJob) job =
      vit_job_new ("Counting beans", wait_in_job, GUINT_TO_POINTER (milliseconds), NULL, g_free);

  vit_job_queue_run_async (vit_workspace_get_jobs (vit_window_get_workspace (window)), job, NULL,
                           NULL);
}

/* @away: the window that the user looks at, or %NULL for the one that works */
static void
work_while (VitWindow *window, VitWindow *away, guint milliseconds)
{
  vit_test_focus (GTK_WINDOW (away != NULL ? away : window));
  g_assert_cmpint (gtk_window_is_active (GTK_WINDOW (window)), ==, away == NULL);
  work (window, milliseconds);
  vit_test_wait (vit_test_is_idle, window, "the job");
  vit_test_settle ();
}

static void
test_notify (void)
{
  Desktop desktop = { NULL };
  VitWindow *window = vit_test_window_new (800, 600);
  VitWindow *other = vit_test_window_new (400, 400);

  desktop_start (&desktop);

  /* Neither a short job nor one that the user waits for. */
  work_while (window, other, 100);
  work_while (window, NULL, 3200);
  g_assert_cmpuint (desktop.n_shown, ==, 0);

  work_while (window, other, 3200);
  vit_test_wait (is_shown, &desktop, "the notification");
  g_assert_cmpuint (desktop.n_shown, ==, 1);
  g_assert_cmpstr (desktop.title, ==, "Counting beans");
  g_assert_cmpstr (desktop.body, ==, "Done");

  /* A click brings the window to the front, where the notification is not needed any more. */
  g_assert_false (gtk_window_is_active (GTK_WINDOW (window)));
  g_dbus_connection_emit_signal (desktop.bus, NULL, PATH, NAME, "ActionInvoked",
                                 g_variant_new ("(us)", 7, "default"), NULL);
  vit_test_wait (is_active, window, "the click to open the window");
  vit_test_settle ();

  /* Looking at the window withdraws what is still there; a failure says why. */
  work_while (window, other, 3201);
  g_assert_cmpuint (desktop.n_shown, ==, 2);
  g_assert_cmpstr (desktop.body, ==, "The disk is full.");
  desktop.n_closed = 0;
  vit_test_focus (GTK_WINDOW (window));
  vit_test_wait (is_closed, &desktop, "the notification to go");

  vit_test_window_close (other);
  vit_test_window_close (window);
  desktop_stop (&desktop);
}

/* Who cancels knows of it. */
static void
test_cancelled (void)
{
  Desktop desktop = { NULL };
  VitWindow *window = vit_test_window_new (800, 600);
  VitWindow *other = vit_test_window_new (400, 400);
  gint64 end;

  desktop_start (&desktop);
  vit_test_focus (GTK_WINDOW (other));
  work (window, 60000);
  for (end = g_get_monotonic_time () + 3200 * 1000; g_get_monotonic_time () < end;)
    vit_test_settle ();
  vit_job_queue_cancel_all (vit_workspace_get_jobs (vit_window_get_workspace (window)));
  vit_test_wait (vit_test_is_idle, window, "the cancel");
  vit_test_settle ();
  g_assert_cmpuint (desktop.n_shown, ==, 0);

  vit_test_window_close (other);
  vit_test_window_close (window);
  desktop_stop (&desktop);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/notify/notify", test_notify);
  g_test_add_func ("/app/notify/cancelled", test_cancelled);

  return g_test_run ();
}
