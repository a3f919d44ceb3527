/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "keys.h"

#include "support.h"

#define REGISTRY "org.a11y.atspi.Registry"
#define CONTROLLER "/org/a11y/atspi/registry/deviceeventcontroller"

/* What the registry of accessible programs takes for a kind of key event. */
enum
{
  PRESS = 0,
  RELEASE = 1,
};

/* The bus of assistive programs, which may press keys. */
static GDBusConnection *
connect_to_keyboard (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) reply = NULL;
  GDBusConnection *bus;
  const char *address;

  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                       "GetAddress", NULL, G_VARIANT_TYPE ("(s)"),
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(&s)", &address);
  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);

  return bus;
}

static void
send (guint code, guint kind)
{
  static GDBusConnection *bus;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;

  if (bus == NULL)
    bus = connect_to_keyboard ();
  reply =
      g_dbus_connection_call_sync (bus, REGISTRY, CONTROLLER,
                                   "org.a11y.atspi.DeviceEventController", "GenerateKeyboardEvent",
                                   g_variant_new ("(isu)", (int) code, "", kind), NULL,
                                   G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

/* The key that gives @keyval, and whether Shift does it. */
static guint
find_code (guint keyval, gboolean *shift)
{
  g_autofree GdkKeymapKey *keys = NULL;
  int n_keys;

  if (!gdk_display_map_keyval (gdk_display_get_default (), keyval, &keys, &n_keys))
    g_error ("No key gives %s", gdk_keyval_name (keyval));
  *shift = keys[0].level == 1;

  return keys[0].keycode;
}

static void
press (guint keyval, GdkModifierType modifiers)
{
  static const struct
  {
    GdkModifierType modifier;
    guint keyval;
  } all[] = { { GDK_CONTROL_MASK, GDK_KEY_Control_L },
              { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
              { GDK_ALT_MASK, GDK_KEY_Alt_L } };
  gboolean shift, ignored;
  guint code = find_code (keyval, &shift);

  if (shift)
    modifiers |= GDK_SHIFT_MASK;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (modifiers & all[i].modifier)
        send (find_code (all[i].keyval, &ignored), PRESS);
    }
  send (code, PRESS);
  send (code, RELEASE);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (modifiers & all[i].modifier)
        send (find_code (all[i].keyval, &ignored), RELEASE);
    }
}

/**
 * vit_test_key:
 * @accelerator: as GTK writes it: "<Ctrl>k"
 *
 * Presses a key and waits until what it does is drawn.
 */
void
vit_test_key (const char *accelerator)
{
  guint keyval;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &modifiers));
  press (keyval, modifiers);
  vit_test_settle ();
}

/**
 * vit_test_type:
 * @text: letters, digits and underscores
 *
 * Types a text and waits until what it does is drawn.
 */
void
vit_test_type (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    press (gdk_unicode_to_keyval (g_utf8_get_char (at)), 0);
  vit_test_settle ();
}
