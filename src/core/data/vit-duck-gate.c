/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duck-gate.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The engine's external access can be switched off, but not on again, and the folders that stay
 * allowed must be named before. SQL that a user wrote runs on the same engine, so these cannot
 * be the folders that imports read from. Hence a folder of links, which is empty at all times
 * when no import runs. */

struct _VitDuckGate
{
  char *folder;
  GMutex mutex;  /* guards the rest */
  guint n_links; /* how many there are now */
  guint serial;
};

VitDuckGate *
vit_duck_gate_new (void)
{
  VitDuckGate *self = g_new0 (VitDuckGate, 1);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strconcat ("vitrine-", unique, NULL);

  self->folder = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_mutex_init (&self->mutex);

  return self;
}

void
vit_duck_gate_free (VitDuckGate *self)
{
  if (self == NULL)
    return;

  g_assert (self->n_links == 0);

  g_mutex_clear (&self->mutex);
  g_free (self->folder);
  g_free (self);
}

/**
 * vit_duck_gate_get_folder:
 *
 * Returns: (transfer none): the folder to be allowed to the engine
 */
const char *
vit_duck_gate_get_folder (VitDuckGate *self)
{
  return self->folder;
}

static gboolean
make_link (VitDuckGate *self, const char *path, const char *link)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  if (self->n_links == 0 && g_mkdir (self->folder, 0700) != 0)
    return FALSE;

  if (symlink (absolute, link) == 0)
    return TRUE;

  if (self->n_links == 0)
    {
      int reason = errno;

      g_rmdir (self->folder);
      errno = reason;
    }

  return FALSE;
}

/**
 * vit_duck_gate_let_in:
 * @path: a file that the engine is to read or to write
 *
 * Returns: (transfer full): the name under which it can, until vit_duck_gate_shut(), or %NULL
 *   with a #GIOErrorEnum
 */
char *
vit_duck_gate_let_in (VitDuckGate *self, const char *path, GError **error)
{
  g_autofree char *link = NULL;

  g_mutex_lock (&self->mutex);

  link = g_strdup_printf ("%s/%u", self->folder, self->serial++);
  if (make_link (self, path, link))
    {
      self->n_links++;
    }
  else
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   "The folder %s for temporary files cannot be used: %s", g_get_tmp_dir (),
                   g_strerror (errno));
      g_clear_pointer (&link, g_free);
    }

  g_mutex_unlock (&self->mutex);

  return g_steal_pointer (&link);
}

/**
 * vit_duck_gate_shut:
 * @let_in: what vit_duck_gate_let_in() gave
 */
void
vit_duck_gate_shut (VitDuckGate *self, const char *let_in)
{
  g_mutex_lock (&self->mutex);
  g_unlink (let_in);
  if (--self->n_links == 0)
    g_rmdir (self->folder);
  g_mutex_unlock (&self->mutex);
}
