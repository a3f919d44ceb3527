/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-form.h"

struct _VitStepForm
{
  AdwBin parent_instance;

  const VitStepFormSpec *spec; /* static */
  VitStep *read;               /* owned (nullable): what is edited */
  GPtrArray *fields;           /* owned, of VitStepField */
  gboolean filling;            /* answers come from elsewhere: one change is enough */

  GtkBox *box; /* borrowed child */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitStepForm, vit_step_form, ADW_TYPE_BIN)

static gboolean
is_asked (const VitFieldSpec *spec, JsonObject *answers)
{
  const char *chosen;

  if (spec->when == NULL)
    return TRUE;
  chosen = json_object_get_string_member_with_default (answers, spec->when, "");

  return g_strv_contains ((const char *const *) spec->among, chosen);
}

/* Writes the answers to what is asked into @step as far as there are any. Returns whether all are
 * there; if not, @error says which is missing first. */
static gboolean
write_answers (VitStepForm *self, JsonObject *step, GError **error)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      VitStepField *field = self->fields->pdata[i];

      if (is_asked (vit_step_field_get_spec (field), step) &&
          !vit_step_field_write (field, step, complete ? error : NULL))
        complete = FALSE;
    }

  return complete;
}

/* What the form as a whole needs after an answer. */
static void
adapt (VitStepForm *self)
{
  g_autoptr (JsonObject) answers = json_object_new ();

  write_answers (self, answers, NULL);
  for (guint i = 0; i < self->fields->len; i++)
    {
      VitStepField *field = self->fields->pdata[i];

      gtk_widget_set_visible (vit_step_field_get_widget (field),
                              is_asked (vit_step_field_get_spec (field), answers));
      vit_step_field_follow (field, answers);
    }
}

static void
on_changed (VitStepForm *self)
{
  if (self->filling)
    return;

  adapt (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
vit_step_form_dispose (GObject *object)
{
  VitStepForm *self = VIT_STEP_FORM (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->read, vit_step_unref);

  G_OBJECT_CLASS (vit_step_form_parent_class)->dispose (object);
}

static void
vit_step_form_class_init (VitStepFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_step_form_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vit_step_form_init (VitStepForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->box = GTK_BOX (box);
  self->fields = g_ptr_array_new_with_free_func (g_object_unref);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Rows that follow each other share a group. */
static void
add_field (VitStepForm *self, VitStepField *field, AdwPreferencesGroup **group)
{
  GtkWidget *widget = vit_step_field_get_widget (field);

  if (!ADW_IS_PREFERENCES_ROW (widget))
    {
      gtk_box_append (self->box, widget);
      *group = NULL;
      return;
    }

  if (*group == NULL)
    {
      *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      gtk_box_append (self->box, GTK_WIDGET (*group));
    }
  adw_preferences_group_add (*group, widget);
}

/**
 * vit_step_form_new:
 * @kind: of step
 * @scope: what the step can refer to
 *
 * Returns: (transfer floating): a form with what a new step begins with
 */
GtkWidget *
vit_step_form_new (const char *kind, VitStepScope *scope)
{
  VitStepForm *self = g_object_new (VIT_TYPE_STEP_FORM, NULL);
  AdwPreferencesGroup *group = NULL;

  self->spec = vit_step_form_spec_find (kind);
  for (guint i = 0; i < VIT_MAX_FIELDS && self->spec->fields[i].key != NULL; i++)
    {
      VitStepField *field = vit_step_field_new (&self->spec->fields[i], scope);

      g_ptr_array_add (self->fields, field);
      add_field (self, field, &group);
      g_signal_connect_object (field, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    }
  adapt (self);

  return GTK_WIDGET (self);
}

/**
 * vit_step_form_answer:
 * @answers: keys of a step
 *
 * Gives the answers that @answers has; the others stay.
 */
void
vit_step_form_answer (VitStepForm *self, JsonObject *answers)
{
  g_autoptr (JsonObject) all = json_object_new ();

  self->filling = TRUE;
  for (guint i = 0; i < self->fields->len; i++)
    {
      VitStepField *field = self->fields->pdata[i];
      const VitFieldSpec *spec = vit_step_field_get_spec (field);

      /* Of several questions for one key, the one that is asked is answered. */
      write_answers (self, all, NULL);
      if ((spec->flags & VIT_FIELD_ASIDE) ||
          (json_object_has_member (answers, spec->key) && is_asked (spec, all)))
        vit_step_field_read (field, answers);
    }
  self->filling = FALSE;
  on_changed (self);
}

/**
 * vit_step_form_read:
 * @step: the step to edit, of the form's kind
 *
 * Shows all that @step says. What a form does not ask (name, note, whether it is off) is kept.
 */
void
vit_step_form_read (VitStepForm *self, VitStep *step)
{
  g_autoptr (JsonNode) node = vit_step_to_json (step);
  JsonObject *object = json_node_get_object (node);
  g_autoptr (JsonObject) all = json_object_new ();

  g_clear_pointer (&self->read, vit_step_unref);
  self->read = vit_step_ref (step);

  self->filling = TRUE;
  for (guint i = 0; i < self->fields->len; i++)
    {
      VitStepField *field = self->fields->pdata[i];

      write_answers (self, all, NULL);
      if (is_asked (vit_step_field_get_spec (field), all))
        vit_step_field_read (field, object);
    }
  adapt (self);
  self->filling = FALSE;
}

/**
 * vit_step_form_dup_answers:
 *
 * Returns: (transfer full): the keys of the step, as far as they are answered
 */
JsonObject *
vit_step_form_dup_answers (VitStepForm *self)
{
  JsonObject *answers = json_object_new ();

  write_answers (self, answers, NULL);

  return answers;
}

static void
remove_aside (VitStepForm *self, JsonObject *step)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const VitFieldSpec *spec = vit_step_field_get_spec (self->fields->pdata[i]);

      if (spec->flags & VIT_FIELD_ASIDE)
        json_object_remove_member (step, spec->key);
    }
}

/**
 * vit_step_form_dup_step:
 *
 * Returns: (transfer full): the step, or %NULL with an error that says what is missing or wrong
 */
VitStep *
vit_step_form_dup_step (VitStepForm *self, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (VitStep) step = NULL;

  json_object_set_string_member (object, "do", self->spec->kind);
  if (!write_answers (self, object, error))
    return NULL;
  remove_aside (self, object);
  node = json_node_init_object (json_node_alloc (), object);
  step = vit_step_from_json (node, NULL, error);
  if (step == NULL || self->read == NULL)
    return g_steal_pointer (&step);

  return vit_step_with_label (step, vit_step_get_off (self->read), vit_step_get_name (self->read),
                              vit_step_get_note (self->read));
}

/**
 * vit_step_form_find_widget:
 * @key: of a step
 *
 * Returns: (transfer none) (nullable): the widget that asks for it now
 */
GtkWidget *
vit_step_form_find_widget (VitStepForm *self, const char *key)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      VitStepField *field = self->fields->pdata[i];

      if (g_str_equal (vit_step_field_get_spec (field)->key, key) &&
          gtk_widget_get_visible (vit_step_field_get_widget (field)))
        return vit_step_field_get_widget (field);
    }

  return NULL;
}
