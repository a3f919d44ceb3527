/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desktop.h"

#include "support.h"

#define NAME "org.freedesktop.Notifications"
#define PATH "/org/freedesktop/Notifications"

/* Of the one notification that there is. */
#define NUMBER 7

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
      g_dbus_method_invocation_return_value (call, g_variant_new ("(u)", NUMBER));
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

/**
 * desktop_start:
 *
 * Takes the place of the desktop that is there, until it is stopped.
 */
void
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
  g_bus_own_name_on_connection (self->bus, NAME,
                                G_BUS_NAME_OWNER_FLAGS_ALLOW_REPLACEMENT |
                                    G_BUS_NAME_OWNER_FLAGS_REPLACE,
                                on_name, NULL, self, NULL);
  vit_test_wait (is_there, self, "the desktop");
}

void
desktop_stop (Desktop *self)
{
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_free (self->title);
  g_free (self->body);
}

/**
 * desktop_click:
 *
 * As a click on the notification.
 */
void
desktop_click (Desktop *self)
{
  g_dbus_connection_emit_signal (self->bus, NULL, PATH, NAME, "ActionInvoked",
                                 g_variant_new ("(us)", NUMBER, "default"), NULL);
}
