/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-guide-step.h"

typedef struct
{
  VitWorkspace *workspace; /* owned (nullable) */
  char *next_label;        /* (nullable): "Continue" */
  char *problem;           /* (nullable) */
  gboolean ready;
  gboolean busy;
} VitGuideStepPrivate;

enum
{
  PROP_NEXT_LABEL = 1,
  PROP_READY,
  PROP_BUSY,
  PROP_PROBLEM,
  N_PROPS
};

enum
{
  ADVANCED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VitGuideStep, vit_guide_step, ADW_TYPE_BIN)

static void
vit_guide_step_dispose (GObject *object)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (VIT_GUIDE_STEP (object));

  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (vit_guide_step_parent_class)->dispose (object);
}

static void
vit_guide_step_finalize (GObject *object)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (VIT_GUIDE_STEP (object));

  g_free (priv->next_label);
  g_free (priv->problem);

  G_OBJECT_CLASS (vit_guide_step_parent_class)->finalize (object);
}

static void
vit_guide_step_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (VIT_GUIDE_STEP (object));

  switch (id)
    {
    case PROP_NEXT_LABEL:
      g_value_set_string (value, priv->next_label);
      break;
    case PROP_READY:
      g_value_set_boolean (value, priv->ready);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, priv->busy);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, priv->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_guide_step_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (VIT_GUIDE_STEP (object));

  if (id == PROP_NEXT_LABEL)
    {
      g_free (priv->next_label);
      priv->next_label = g_value_dup_string (value);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_guide_step_class_init (VitGuideStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = vit_guide_step_dispose;
  object_class->finalize = vit_guide_step_finalize;
  object_class->get_property = vit_guide_step_get_property;
  object_class->set_property = vit_guide_step_set_property;
  klass->advance = vit_guide_step_advanced;

  properties[PROP_NEXT_LABEL] = g_param_spec_string ("next-label", NULL, NULL, NULL,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADVANCED] = g_signal_new ("advanced", VIT_TYPE_GUIDE_STEP, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
vit_guide_step_init (VitGuideStep *self)
{
}

/**
 * vit_guide_step_connect:
 * @workspace: what the step works on; given once
 */
void
vit_guide_step_connect (VitGuideStep *self, VitWorkspace *workspace)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  g_return_if_fail (priv->workspace == NULL);

  priv->workspace = g_object_ref (workspace);
  if (VIT_GUIDE_STEP_GET_CLASS (self)->connected != NULL)
    VIT_GUIDE_STEP_GET_CLASS (self)->connected (self);
}

/**
 * vit_guide_step_get_workspace:
 *
 * Returns: (transfer none) (nullable): what the step works on; %NULL once the window is closed
 */
VitWorkspace *
vit_guide_step_get_workspace (VitGuideStep *self)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  return priv->workspace;
}

/**
 * vit_guide_step_enter:
 *
 * Tells the step that it comes to the front.
 */
void
vit_guide_step_enter (VitGuideStep *self)
{
  if (VIT_GUIDE_STEP_GET_CLASS (self)->enter != NULL)
    VIT_GUIDE_STEP_GET_CLASS (self)->enter (self);
}

/**
 * vit_guide_step_advance:
 *
 * Does what the step has to do before the next one, if it is ready and not busy.
 */
void
vit_guide_step_advance (VitGuideStep *self)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  if (priv->ready && !priv->busy)
    VIT_GUIDE_STEP_GET_CLASS (self)->advance (self);
}

/**
 * vit_guide_step_advanced:
 *
 * For steps: what was to be done is done.
 */
void
vit_guide_step_advanced (VitGuideStep *self)
{
  g_signal_emit (self, signals[ADVANCED], 0);
}

/**
 * vit_guide_step_get_next_label:
 *
 * Returns: (nullable): what the button says that leads on; %NULL for the usual
 */
const char *
vit_guide_step_get_next_label (VitGuideStep *self)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  return priv->next_label;
}

/**
 * vit_guide_step_get_ready:
 *
 * Returns: whether all is there that the next step needs
 */
gboolean
vit_guide_step_get_ready (VitGuideStep *self)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  return priv->ready;
}

void
vit_guide_step_set_ready (VitGuideStep *self, gboolean ready)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  if (ready == priv->ready)
    return;

  priv->ready = ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

/**
 * vit_guide_step_get_busy:
 *
 * Returns: whether a job of the step runs
 */
gboolean
vit_guide_step_get_busy (VitGuideStep *self)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  return priv->busy;
}

void
vit_guide_step_set_busy (VitGuideStep *self, gboolean busy)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  if (busy == priv->busy)
    return;

  priv->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * vit_guide_step_get_problem:
 *
 * Returns: (nullable): what is wrong, where, and what to do
 */
const char *
vit_guide_step_get_problem (VitGuideStep *self)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  return priv->problem;
}

void
vit_guide_step_set_problem (VitGuideStep *self, const char *problem)
{
  VitGuideStepPrivate *priv = vit_guide_step_get_instance_private (self);

  if (g_strcmp0 (problem, priv->problem) == 0)
    return;

  g_free (priv->problem);
  priv->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/**
 * vit_guide_step_fail:
 * @error: what ended a job; nothing is said of a cancel, which the user knows of
 */
void
vit_guide_step_fail (VitGuideStep *self, const GError *error)
{
  gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  vit_guide_step_set_problem (self, cancelled ? NULL : error->message);
}
