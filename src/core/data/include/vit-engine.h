/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vit-frame.h"
#include "vit-progress.h"

G_BEGIN_DECLS

/**
 * VitFrameFunc:
 * @part: some of the rows of a result
 * @data: what was given for it
 *
 * Returns: whether to go on; %FALSE with @error set ends the reading
 */
typedef gboolean (*VitFrameFunc) (VitFrame *part, gpointer data, GError **error);

/**
 * VitConnection:
 *
 * One conversation with an engine: transactions and temporary tables belong to it. A job takes
 * its own; a connection is used by one thread at a time. Cancelling the progress interrupts the
 * running query, which then fails with %G_IO_ERROR_CANCELLED.
 */
#define VIT_TYPE_CONNECTION (vit_connection_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitConnection, vit_connection, VIT, CONNECTION, GObject)

struct _VitConnectionClass
{
  GObjectClass parent_class;

  gboolean (*execute) (VitConnection *self, const char *sql, VitProgress *progress, GError **error);
  VitFrame *(*query) (VitConnection *self, const char *sql, VitProgress *progress, GError **error);
  gboolean (*read) (VitConnection *self,
                    const char *sql,
                    VitFrameFunc func,
                    gpointer data,
                    VitProgress *progress,
                    GError **error);
  gboolean (*append) (VitConnection *self, const char *table, VitFrame *frame, GError **error);
};

gboolean vit_connection_execute (VitConnection *self,
                                 const char *sql,
                                 VitProgress *progress,
                                 GError **error);
VitFrame *vit_connection_query (VitConnection *self,
                                const char *sql,
                                VitProgress *progress,
                                GError **error);
gboolean vit_connection_read (VitConnection *self,
                              const char *sql,
                              VitFrameFunc func,
                              gpointer data,
                              VitProgress *progress,
                              GError **error);
gboolean vit_connection_append (VitConnection *self,
                                const char *table,
                                VitFrame *frame,
                                GError **error);
gboolean vit_connection_begin (VitConnection *self, GError **error);
gboolean vit_connection_commit (VitConnection *self, GError **error);
void vit_connection_rollback (VitConnection *self);

/**
 * VitEngine:
 *
 * What runs SQL. Thread-safe: any thread may connect.
 */
#define VIT_TYPE_ENGINE (vit_engine_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitEngine, vit_engine, VIT, ENGINE, GObject)

struct _VitEngineClass
{
  GObjectClass parent_class;

  VitConnection *(*connect) (VitEngine *self, GError **error);
};

VitConnection *vit_engine_connect (VitEngine *self, GError **error);

G_END_DECLS
