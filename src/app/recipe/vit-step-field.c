/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-field.h"

#include <glib/gi18n.h>

#include "vit-choice-field.h"
#include "vit-entry-field.h"
#include "vit-expression-field.h"
#include "vit-number-field.h"
#include "vit-pairs-field.h"
#include "vit-switch-field.h"
#include "vit-ticks-field.h"

typedef struct
{
  const VitFieldSpec *spec; /* static */
  VitStepScope *scope;      /* owned */
  GtkWidget *widget;        /* owned */
  gboolean reading;         /* it is being filled: changes are not the user's */
} VitStepFieldPrivate;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VitStepField, vit_step_field, G_TYPE_OBJECT)

static VitStepFieldPrivate *
get_private (VitStepField *self)
{
  return vit_step_field_get_instance_private (self);
}

static void
vit_step_field_dispose (GObject *object)
{
  VitStepFieldPrivate *priv = get_private (VIT_STEP_FIELD (object));

  g_clear_object (&priv->widget);
  g_clear_pointer (&priv->scope, vit_step_scope_unref);

  G_OBJECT_CLASS (vit_step_field_parent_class)->dispose (object);
}

static void
vit_step_field_class_init (VitStepFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_step_field_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vit_step_field_init (VitStepField *self)
{
}

static GType
get_type_of (VitFieldKind kind)
{
  switch (kind)
    {
    case VIT_FIELD_COLUMN:
    case VIT_FIELD_TABLE:
    case VIT_FIELD_CHOICE:
      return VIT_TYPE_CHOICE_FIELD;
    case VIT_FIELD_COLUMNS:
    case VIT_FIELD_TABLES:
      return VIT_TYPE_TICKS_FIELD;
    case VIT_FIELD_COUNT:
    case VIT_FIELD_SHARE:
      return VIT_TYPE_NUMBER_FIELD;
    case VIT_FIELD_SWITCH:
      return VIT_TYPE_SWITCH_FIELD;
    case VIT_FIELD_EXPRESSION:
      return VIT_TYPE_EXPRESSION_FIELD;
    case VIT_FIELD_NAMES:
    case VIT_FIELD_TYPES:
    case VIT_FIELD_VALUES:
    case VIT_FIELD_KEYS:
    case VIT_FIELD_AGGREGATES:
      return VIT_TYPE_PAIRS_FIELD;
    case VIT_FIELD_TEXT:
    case VIT_FIELD_NUMBER:
    default:
      return VIT_TYPE_ENTRY_FIELD;
    }
}

/**
 * vit_step_field_new:
 * @spec: what is asked
 * @scope: what the step can refer to
 *
 * Returns: (transfer full): a field with the answer that a new step begins with
 */
VitStepField *
vit_step_field_new (const VitFieldSpec *spec, VitStepScope *scope)
{
  VitStepField *self = g_object_new (get_type_of (spec->kind), NULL);
  VitStepFieldPrivate *priv = get_private (self);

  priv->spec = spec;
  priv->scope = vit_step_scope_ref (scope);
  priv->reading = TRUE;
  priv->widget = g_object_ref_sink (VIT_STEP_FIELD_GET_CLASS (self)->build (self));
  priv->reading = FALSE;

  return self;
}

/**
 * vit_step_field_get_widget:
 *
 * Returns: (transfer none): what shows it; an #AdwPreferencesRow, or a widget that stands by itself
 */
GtkWidget *
vit_step_field_get_widget (VitStepField *self)
{
  return get_private (self)->widget;
}

const VitFieldSpec *
vit_step_field_get_spec (VitStepField *self)
{
  return get_private (self)->spec;
}

VitStepScope *
vit_step_field_get_scope (VitStepField *self)
{
  return get_private (self)->scope;
}

/**
 * vit_step_field_read:
 * @step: a step
 *
 * Shows what @step says, without `changed`.
 */
void
vit_step_field_read (VitStepField *self, JsonObject *step)
{
  VitStepFieldPrivate *priv = get_private (self);

  priv->reading = TRUE;
  VIT_STEP_FIELD_GET_CLASS (self)->read (self, step);
  priv->reading = FALSE;
}

/**
 * vit_step_field_write:
 * @step: a step that is being put together
 *
 * Returns: %TRUE after the answer was added to @step, or %FALSE with an error that is a sentence
 *   for the user
 */
gboolean
vit_step_field_write (VitStepField *self, JsonObject *step, GError **error)
{
  return VIT_STEP_FIELD_GET_CLASS (self)->write (self, step, error);
}

/**
 * vit_step_field_follow:
 * @step: what was answered so far, by all fields
 */
void
vit_step_field_follow (VitStepField *self, JsonObject *step)
{
  if (VIT_STEP_FIELD_GET_CLASS (self)->follow != NULL)
    VIT_STEP_FIELD_GET_CLASS (self)->follow (self, step);
}

/* To be called by a field whose answer is another one. */
void
vit_step_field_changed (VitStepField *self)
{
  if (!get_private (self)->reading)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Always %FALSE, for a `write` to return: it makes the field's title part of the message. */
gboolean
vit_step_field_fail (VitStepField *self, const char *text, GError **error)
{
  g_autofree char *title = vit_step_field_dup_title (self);

  /* TRANSLATORS: a question of a form, and what is wrong with the answer. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("%1$s: %2$s"), title, text);

  return FALSE;
}

/* Whether a column of @type fits. */
gboolean
vit_step_field_wants (VitStepField *self, VitTypeOf type)
{
  VitFieldFlags flags = get_private (self)->spec->flags;

  if (flags & VIT_FIELD_NUMBERS)
    return type == VIT_TYPE_OF_INTEGER || type == VIT_TYPE_OF_NUMBER;
  if (flags & VIT_FIELD_TEXTS)
    return type == VIT_TYPE_OF_TEXT || type == VIT_TYPE_OF_ID;

  return TRUE;
}

/* The label without its mnemonic. */
char *
vit_step_field_dup_title (VitStepField *self)
{
  g_auto (GStrv) parts = g_strsplit (_ (get_private (self)->spec->label), "_", -1);

  return g_strjoinv ("", parts);
}
