/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-file-hash.h"

#include <nettle/sha2.h>
#include <unistd.h>

#include "vit-source-file.h"

#define BLOCK (1024 * 1024)

struct _VitFileHash
{
  char *path;
  GThread *thread;  /* (nullable): once it is joined */
  gint is_unwanted; /* atomic */
  guint8 digest[SHA256_DIGEST_SIZE];
  GError *error; /* (nullable) */
};

/* GLib has a checksum of its own, which takes four times as long: ten seconds for an export of two
 * gigabytes. */
static void
hash_file (VitFileHash *self, int file)
{
  g_autofree char *block = g_malloc (BLOCK);
  struct sha256_ctx context;
  goffset at = 0;
  gssize n = 1;

  sha256_init (&context);
  while (n > 0 && !g_atomic_int_get (&self->is_unwanted))
    {
      n = vit_source_file_read (file, block, BLOCK, at, self->path, &self->error);
      if (n > 0)
        sha256_update (&context, (size_t) n, (const guint8 *) block);
      at += n;
    }
  sha256_digest (&context, sizeof self->digest, self->digest);
}

static gpointer
run (gpointer data)
{
  VitFileHash *self = data;
  int file = vit_source_file_open (self->path, &self->error);

  if (file < 0)
    return NULL;

  hash_file (self, file);
  close (file);

  return NULL;
}

/**
 * vit_file_hash_start:
 * @path: a file
 *
 * Returns: (transfer full): the hash, which is being computed
 */
VitFileHash *
vit_file_hash_start (const char *path)
{
  VitFileHash *self = g_new0 (VitFileHash, 1);

  self->path = g_strdup (path);
  self->thread = g_thread_new ("vit-file-hash", run, self);

  return self;
}

/**
 * vit_file_hash_finish:
 *
 * Waits for the end of the file; to be called once.
 *
 * Returns: (transfer full): 64 hexadecimal digits, or %NULL with %VIT_DATA_ERROR_SOURCE if the file
 *   cannot be read
 */
char *
vit_file_hash_finish (VitFileHash *self, GError **error)
{
  GString *digits;

  g_clear_pointer (&self->thread, g_thread_join);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }

  digits = g_string_new (NULL);
  for (guint i = 0; i < sizeof self->digest; i++)
    g_string_append_printf (digits, "%02x", self->digest[i]);

  return g_string_free (digits, FALSE);
}

/**
 * vit_file_hash_free:
 *
 * Gives the hash up if it is not there yet.
 */
void
vit_file_hash_free (VitFileHash *self)
{
  if (self == NULL)
    return;

  g_atomic_int_set (&self->is_unwanted, TRUE);
  g_clear_pointer (&self->thread, g_thread_join);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self);
}
