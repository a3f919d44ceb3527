/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define VIT_JSON_ERROR (vit_json_error_quark ())
GQuark vit_json_error_quark (void);

typedef enum
{
  VIT_JSON_ERROR_SYNTAX,      /* not JSON; the message has line and column */
  VIT_JSON_ERROR_UNKNOWN_KEY, /* the message has the key's path, "options.rfm.scores" */
  VIT_JSON_ERROR_MISSING_KEY,
  VIT_JSON_ERROR_TYPE,  /* a value of another kind than the key takes */
  VIT_JSON_ERROR_VALUE, /* right kind, but out of range or not a known word */
} VitJsonError;

/**
 * VitJsonScope:
 *
 * An object being read, and where it stands in its document, for strict readers: read what you
 * know with the functions below, then vit_json_scope_finish() refuses what is left over.
 * The first error sticks; later reads return their fall-back, so a reader checks once, at the end.
 */
typedef struct _VitJsonScope VitJsonScope;

JsonNode *vit_json_load (const char *path, GError **error);
JsonNode *vit_json_parse (const char *text, GError **error);

VitJsonScope *vit_json_scope_new (JsonNode *node, const char *path);
VitJsonScope *vit_json_scope_child (VitJsonScope *self, const char *key);
gboolean vit_json_scope_has (VitJsonScope *self, const char *key);
const char *vit_json_scope_string (VitJsonScope *self, const char *key, const char *fallback);
gboolean vit_json_scope_boolean (VitJsonScope *self, const char *key, gboolean fallback);
gint64 vit_json_scope_integer (VitJsonScope *self, const char *key, gint64 low, gint64 high, gint64 fallback);
double vit_json_scope_number (VitJsonScope *self, const char *key, double low, double high, double fallback);
int vit_json_scope_word (VitJsonScope *self, const char *key, const char *const *words, int fallback);
GStrv vit_json_scope_strings (VitJsonScope *self, const char *key);
JsonNode *vit_json_scope_node (VitJsonScope *self, const char *key);
void vit_json_scope_require (VitJsonScope *self, const char *key);
void vit_json_scope_fail (VitJsonScope *self, const char *key, int code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
char *vit_json_scope_path (VitJsonScope *self, const char *key);
gboolean vit_json_scope_finish (VitJsonScope *self, GError **error);
void vit_json_scope_free (VitJsonScope *self);

char *vit_json_write (JsonNode *node, gboolean pretty);
JsonNode *vit_json_number (double value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitJsonScope, vit_json_scope_free)

G_END_DECLS
