/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-fold.h"

struct _VitFold
{
  AdwBin parent_instance;

  AdwFlap *flap; /* borrowed: the bin's child */
};

enum
{
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_SHOW_SIDEBAR,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitFold, vit_fold, ADW_TYPE_BIN)

static void
on_folded (VitFold *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
on_reveal (VitFold *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

static void
vit_fold_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitFold *self = VIT_FOLD (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, adw_flap_get_flap (self->flap));
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_flap_get_content (self->flap));
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, vit_fold_get_show_sidebar (self));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, vit_fold_get_folded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_fold_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitFold *self = VIT_FOLD (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      adw_flap_set_flap (self->flap, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      adw_flap_set_content (self->flap, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      vit_fold_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_fold_class_init (VitFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vit_fold_get_property;
  object_class->set_property = vit_fold_set_property;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOW_SIDEBAR] =
      g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FOLDED] =
      g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_fold_init (VitFold *self)
{
  self->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (on_folded), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (on_reveal), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->flap));
}

/**
 * vit_fold_get_folded:
 *
 * Returns: whether the sidebar lies over the content
 */
gboolean
vit_fold_get_folded (VitFold *self)
{
  return adw_flap_get_folded (self->flap);
}

gboolean
vit_fold_get_show_sidebar (VitFold *self)
{
  return adw_flap_get_reveal_flap (self->flap);
}

void
vit_fold_set_show_sidebar (VitFold *self, gboolean show)
{
  adw_flap_set_reveal_flap (self->flap, show);
}
