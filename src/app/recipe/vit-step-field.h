/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

#include "vit-step-form-spec.h"
#include "vit-step-scope.h"

G_BEGIN_DECLS

/**
 * VitStepField:
 *
 * One question of a step's form: a widget on one side, keys of the step's JSON on the other.
 *
 * Signal `changed`: the answer is another one.
 */
#define VIT_TYPE_STEP_FIELD (vit_step_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitStepField, vit_step_field, VIT, STEP_FIELD, GObject)

struct _VitStepFieldClass
{
  GObjectClass parent_class;

  /* Makes the widget; spec and scope are there. */
  GtkWidget *(*build) (VitStepField *self);
  /* Shows what the step says; a key that it lacks leaves the answer alone. */
  void (*read) (VitStepField *self, JsonObject *step);
  /* Adds its keys to the step, or fails with a sentence about what is missing. */
  gboolean (*write) (VitStepField *self, JsonObject *step, GError **error);
  /* (nullable) Adapts to what other questions were answered with. */
  void (*follow) (VitStepField *self, JsonObject *step);
};

VitStepField *vit_step_field_new (const VitFieldSpec *spec, VitStepScope *scope);
GtkWidget *vit_step_field_get_widget (VitStepField *self);
const VitFieldSpec *vit_step_field_get_spec (VitStepField *self);
VitStepScope *vit_step_field_get_scope (VitStepField *self);
void vit_step_field_read (VitStepField *self, JsonObject *step);
gboolean vit_step_field_write (VitStepField *self, JsonObject *step, GError **error);
void vit_step_field_follow (VitStepField *self, JsonObject *step);

/* For the kinds of fields. */
void vit_step_field_changed (VitStepField *self);
gboolean vit_step_field_fail (VitStepField *self, const char *text, GError **error);
gboolean vit_step_field_wants (VitStepField *self, VitTypeOf type);
char *vit_step_field_dup_title (VitStepField *self);

G_END_DECLS
