/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-proposal-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "vit-flow.h"
#include "vit-format.h"
#include "vit-locale.h"

/* More would push the next finding away. */
#define EXAMPLES 3

struct _VitProposalRow
{
  AdwPreferencesRow parent_instance;

  VitStep *step; /* owned (nullable) */

  GtkCheckButton *accept; /* template */
  GtkWidget *mark;        /* template */
  GtkLabel *title;        /* template */
  GtkLabel *extent;       /* template */
  GtkLabel *text;         /* template */
  GtkLabel *effect;       /* template */
  GtkLabel *examples;     /* template */
  GtkWidget *buttons;     /* template */
  GtkWidget *show_rows;   /* template */
  GtkWidget *take;        /* template */
  GtkButton *leave;       /* template */
};

enum
{
  PROP_ACCEPTED = 1,
  N_PROPS
};

enum
{
  SHOW_ROWS,
  ACCEPT_NOW,
  LEAVE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitProposalRow, vit_proposal_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_ticked (VitProposalRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACCEPTED]);
}

static void
on_show_rows (VitProposalRow *self)
{
  g_signal_emit (self, signals[SHOW_ROWS], 0);
}

static void
on_accept_now (VitProposalRow *self)
{
  g_signal_emit (self, signals[ACCEPT_NOW], 0);
}

static void
on_leave (VitProposalRow *self)
{
  g_signal_emit (self, signals[LEAVE], 0);
}

static void
vit_proposal_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_PROPOSAL_ROW);

  G_OBJECT_CLASS (vit_proposal_row_parent_class)->dispose (object);
}

static void
vit_proposal_row_finalize (GObject *object)
{
  g_clear_pointer (&VIT_PROPOSAL_ROW (object)->step, vit_step_unref);

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

static guint
add_signal (const char *name)
{
  return g_signal_new (name, VIT_TYPE_PROPOSAL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
vit_proposal_row_class_init (VitProposalRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_proposal_row_dispose;
  object_class->finalize = vit_proposal_row_finalize;
  object_class->get_property = vit_proposal_row_get_property;
  object_class->set_property = vit_proposal_row_set_property;

  properties[PROP_ACCEPTED] =
      g_param_spec_boolean ("accepted", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_ROWS] = add_signal ("show-rows");
  signals[ACCEPT_NOW] = add_signal ("accept-now");
  signals[LEAVE] = add_signal ("leave");

  g_type_ensure (VIT_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-proposal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, accept);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, mark);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, title);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, extent);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, text);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, effect);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, examples);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, show_rows);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, take);
  gtk_widget_class_bind_template_child (widget_class, VitProposalRow, leave);
  gtk_widget_class_bind_template_callback (widget_class, on_ticked);
  gtk_widget_class_bind_template_callback (widget_class, on_show_rows);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_now);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
}

static void
vit_proposal_row_init (VitProposalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the step does to the rows. */
static char *
describe_effect (const VitProposal *proposal)
{
  const VitLanguage *language = vit_locale_get_language ();
  gint64 n_gone = proposal->rows_before - proposal->rows_after;
  g_autofree char *gone = vit_format_integer (language, n_gone);
  g_autofree char *before = vit_format_integer (language, proposal->rows_before);
  g_autofree char *after = vit_format_integer (language, proposal->rows_after);

  if (proposal->step == NULL)
    return NULL;
  if (n_gone == 0)
    return g_strdup (_ ("All rows stay."));

  return g_strdup_printf (_ ("%1$s of %2$s rows are left out, %3$s stay."), gone, before, after);
}

/* How much of the table it concerns, in rows and in money. */
static char *
describe_extent (const VitProposal *proposal)
{
  const VitLanguage *language = vit_locale_get_language ();
  gint64 all = MAX (proposal->rows_before, 1);
  g_autofree char *rows = vit_format_integer (language, proposal->rows);
  g_autofree char *share = vit_format_share (language, (double) proposal->rows / all, 1);
  g_autofree char *text = NULL;

  if (proposal->rows == 0)
    return NULL;

  text = g_strdup_printf (ngettext ("%1$s row (%2$s)", "%1$s rows (%2$s)", (gulong) proposal->rows),
                          rows, share);
  if (isfinite (proposal->money) && proposal->money != 0 && proposal->money_all > 0)
    {
      g_autofree char *money = vit_format_value (language, VIT_FORMAT (MONEY, 0), proposal->money);
      g_autofree char *part = vit_format_share (language, proposal->money / proposal->money_all, 1);

      return g_strdup_printf (_ ("%1$s · %2$s of money (%3$s)"), text, money, part);
    }

  return g_steal_pointer (&text);
}

static char *
describe_examples (const VitProposal *proposal)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (proposal->examples == NULL || proposal->examples[0] == NULL ||
      proposal->examples[0][0] == '\0')
    return NULL;

  for (guint i = 0; proposal->examples[i] != NULL && i < EXAMPLES; i++)
    g_string_append_printf (list, "\n%s", proposal->examples[i]);

  return g_strdup_printf (_ ("For example:%s"), list->str);
}

/* Takes @text; a label without text takes no room. */
static void
set_label (GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static VitProposalRow *
create (const VitProposal *proposal)
{
  VitProposalRow *self = g_object_new (VIT_TYPE_PROPOSAL_ROW, NULL);

  self->step = proposal->step != NULL ? vit_step_ref (proposal->step) : NULL;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), proposal->title);
  set_label (self->title, g_strdup (proposal->title));
  set_label (self->text, g_strdup (proposal->text));
  set_label (self->effect, describe_effect (proposal));
  gtk_widget_set_visible (GTK_WIDGET (self->accept), proposal->step != NULL);
  gtk_widget_set_visible (self->mark, proposal->step == NULL);

  return self;
}

/**
 * vit_proposal_row_new:
 * @proposal: what was found, with a step
 *
 * Returns: (transfer floating): a row for it, accepted
 */
GtkWidget *
vit_proposal_row_new (const VitProposal *proposal)
{
  VitProposalRow *self = create (proposal);

  gtk_check_button_set_active (self->accept, TRUE);

  return GTK_WIDGET (self);
}

/**
 * vit_proposal_row_new_for_doctor:
 * @proposal: what was found
 * @left: whether it was left as it is before
 * @can_show: whether its rows can be shown
 *
 * Returns: (transfer floating): a row for it with all that is known, accepted if it can be without
 *   a look at the rows
 */
GtkWidget *
vit_proposal_row_new_for_doctor (const VitProposal *proposal, gboolean left, gboolean can_show)
{
  VitProposalRow *self = create (proposal);

  set_label (self->extent, describe_extent (proposal));
  set_label (self->examples, describe_examples (proposal));
  gtk_widget_set_visible (self->buttons, TRUE);
  gtk_widget_set_visible (self->show_rows, can_show);
  gtk_widget_set_visible (self->take, proposal->step != NULL && !left);
  gtk_widget_set_visible (GTK_WIDGET (self->accept), proposal->step != NULL && !left);
  gtk_widget_set_visible (self->mark, proposal->step == NULL || left);
  gtk_button_set_label (self->leave, left ? _ ("_Put It Back") : _ ("_Leave as It Is"));
  gtk_check_button_set_active (self->accept, !left && vit_proposal_is_plain (proposal));

  return GTK_WIDGET (self);
}

/**
 * vit_proposal_row_get_step:
 *
 * Returns: (transfer none) (nullable): the step that is proposed
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
  return gtk_check_button_get_active (self->accept);
}

void
vit_proposal_row_set_accepted (VitProposalRow *self, gboolean accepted)
{
  gtk_check_button_set_active (self->accept, accepted);
}

/**
 * vit_proposal_row_toggle:
 *
 * What a press on the row as a whole does.
 */
void
vit_proposal_row_toggle (VitProposalRow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->accept)))
    vit_proposal_row_set_accepted (self, !vit_proposal_row_get_accepted (self));
}
