/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>

G_BEGIN_DECLS

/* AT-SPI has no automatic cleanup of its own. */
typedef AtspiAccessible ReaderObject;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReaderObject, g_object_unref)

/* Any role, where one is asked for. */
#define READER_ANY ATSPI_ROLE_INVALID

/**
 * Reader:
 *
 * The program, running by itself, and what a screen reader knows of it.
 */
typedef struct _Reader Reader;

Reader *reader_start (const char *file);
void reader_stop (Reader *self);

ReaderObject *reader_find (Reader *self, AtspiRole role, const char *name);
ReaderObject *reader_await (Reader *self, AtspiRole role, const char *name);
void reader_await_gone (Reader *self, AtspiRole role, const char *name);
ReaderObject *reader_get_program (Reader *self);
char *reader_get_name (ReaderObject *object);
gboolean reader_has_parts (AtspiRole role);
gboolean reader_has_state (ReaderObject *object, AtspiStateType state);

void reader_do (Reader *self, AtspiRole role, const char *name, const char *action);
void reader_key (Reader *self, guint keysym);
void reader_type (Reader *self, const char *text);
ReaderObject *reader_walk_to (Reader *self, guint keysym, const char *name);

char *reader_get_heard (Reader *self);
void reader_await_heard (Reader *self, const char *text);
void reader_check_names (Reader *self, const char *where);

G_END_DECLS
