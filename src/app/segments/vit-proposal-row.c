/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-proposal-row.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

struct _VitProposalRow
{
  AdwActionRow parent_instance;

  VitStep *step; /* owned */

  GtkSwitch *accept; /* borrowed child */
};

enum
{
  PROP_ACCEPTED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitProposalRow, vit_proposal_row, ADW_TYPE_ACTION_ROW)

static void
on_switched (VitProposalRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACCEPTED]);
}

static void
vit_proposal_row_finalize (GObject *object)
{
  vit_step_unref (VIT_PROPOSAL_ROW (object)->step);

  G_OBJECT_CLASS (vit_proposal_row_parent_class)->finalize (object);
}

static void
vit_proposal_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCEPTED)
    g_value_set_boolean (value, vit_proposal_row_get_accepted (VIT_PROPOSAL_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vit_proposal_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCEPTED)
    vit_proposal_row_set_accepted (VIT_PROPOSAL_ROW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vit_proposal_row_class_init (VitProposalRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = vit_proposal_row_finalize;
  object_class->get_property = vit_proposal_row_get_property;
  object_class->set_property = vit_proposal_row_set_property;

  properties[PROP_ACCEPTED] =
      g_param_spec_boolean ("accepted", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_proposal_row_init (VitProposalRow *self)
{
  self->accept = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->accept), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->accept));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->accept));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  g_signal_connect_object (self->accept, "notify::active", G_CALLBACK (on_switched), self,
                           G_CONNECT_SWAPPED);
}

/* What the step does, and how many rows it takes. */
static char *
describe (const VitProposal *proposal)
{
  const VitLanguage *language = vit_locale_get_language ();
  gint64 n_gone = proposal->rows_before - proposal->rows_after;
  g_autofree char *gone = vit_format_integer (language, n_gone);
  g_autofree char *before = vit_format_integer (language, proposal->rows_before);
  g_autofree char *effect = NULL;

  if (n_gone > 0)
    effect = g_strdup_printf (_ ("%1$s of %2$s rows are left out."), gone, before);
  else
    effect = g_strdup (_ ("All rows stay."));

  return proposal->text != NULL ? g_strdup_printf ("%s %s", proposal->text, effect)
                                : g_steal_pointer (&effect);
}

/**
 * vit_proposal_row_new:
 * @proposal: what was found
 *
 * Returns: (transfer floating): a row for it, accepted
 */
GtkWidget *
vit_proposal_row_new (const VitProposal *proposal)
{
  VitProposalRow *self = g_object_new (VIT_TYPE_PROPOSAL_ROW, NULL);
  g_autofree char *text = describe (proposal);

  self->step = vit_step_ref (proposal->step);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), proposal->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->accept),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_switch_set_active (self->accept, TRUE);

  return GTK_WIDGET (self);
}

/**
 * vit_proposal_row_get_step:
 *
 * Returns: (transfer none): the step that is proposed
 */
VitStep *
vit_proposal_row_get_step (VitProposalRow *self)
{
  return self->step;
}

/**
 * vit_proposal_row_get_accepted:
 *
 * Returns: whether the step is to be taken
 */
gboolean
vit_proposal_row_get_accepted (VitProposalRow *self)
{
  return gtk_switch_get_active (self->accept);
}

void
vit_proposal_row_set_accepted (VitProposalRow *self, gboolean accepted)
{
  gtk_switch_set_active (self->accept, accepted);
}
