/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-join-help.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-json.h"
#include "vit-locale.h"

/* The best of the pairs of columns; the others are hardly ever meant. */
#define MAX_KEYS 3

struct _VitJoinHelp
{
  VitStepHelp parent_instance;

  char *asked;     /* (nullable): table and keys that were looked at */
  GPtrArray *rows; /* owned, of borrowed rows of both groups */

  AdwPreferencesGroup *keys;   /* borrowed child */
  AdwPreferencesGroup *effect; /* borrowed child */
};

G_DEFINE_FINAL_TYPE (VitJoinHelp, vit_join_help, VIT_TYPE_STEP_HELP)

static char *
dup_share (double share)
{
  return vit_format_share (vit_locale_get_language (), share, 0);
}

static char *
dup_count (gint64 count)
{
  return vit_format_integer (vit_locale_get_language (), count);
}

static GtkWidget *
add_row (VitJoinHelp *self, AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);

  return row;
}

/* The pair of columns becomes the only key. */
static void
on_take (GtkButton *button, VitJoinHelp *self)
{
  g_autoptr (JsonObject) answers = json_object_new ();
  JsonObject *on = json_object_new ();

  json_object_set_string_member (on, g_object_get_data (G_OBJECT (button), "column"),
                                 g_object_get_data (G_OBJECT (button), "other"));
  json_object_set_object_member (answers, "on", on);
  vit_step_form_answer (vit_step_help_get_form (VIT_STEP_HELP (self)), answers);
}

static void
add_key (VitJoinHelp *self, const VitJoinKey *key)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Take"));
  g_autofree char *title = g_strdup_printf ("%s = %s", key->column, key->other_column);
  g_autofree char *share = dup_share (key->share);
  g_autofree char *other_share = dup_share (key->other_share);
  g_autofree char *text =
      g_strdup_printf (_ ("%1$s of the values here are there, %2$s of those there are here"), share,
                       other_share);
  g_autofree char *label = g_strdup_printf (_ ("Take %s as the key"), title);
  GtkWidget *row = add_row (self, self->keys, title, text);

  g_object_set_data_full (G_OBJECT (button), "column", g_strdup (key->column), g_free);
  g_object_set_data_full (G_OBJECT (button), "other", g_strdup (key->other_column), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_take), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* "17 (3), 21 (2)": the most frequent keys that find no partner. */
static void
add_unmatched (VitJoinHelp *self, const char *title, GPtrArray *unmatched)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < unmatched->len; i++)
    {
      const VitUnmatched *key = g_ptr_array_index (unmatched, i);
      g_autofree char *rows = dup_count (key->rows);

      g_string_append_printf (list, "%s%s (%s)", i > 0 ? ", " : "",
                              key->key != NULL ? key->key : _ ("missing"), rows);
    }
  if (list->len > 0)
    add_row (self, self->effect, title, list->str);
}

static void
add_matched (VitJoinHelp *self, const char *title, gint64 matched, gint64 all)
{
  g_autofree char *n = dup_count (matched);
  g_autofree char *of = dup_count (all);
  g_autofree char *share = dup_share (all > 0 ? (double) matched / (double) all : 0);
  /* TRANSLATORS: two numbers of rows and the share of the first in the second. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s of %2$s find a partner (%3$s)"), n, of, share);

  add_row (self, self->effect, title, text);
}

static void
show_effect (VitJoinHelp *self, const VitJoinEffect *effect)
{
  g_autofree char *warning = vit_join_effect_warn (effect, vit_locale_get_language ());

  if (warning != NULL)
    {
      GtkWidget *row = add_row (self, self->effect, warning, "");
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  add_matched (self, _ ("Rows of this table"), effect->rows_matched, effect->rows_before);
  add_matched (self, _ ("Rows of the other table"), effect->other_rows_matched, effect->other_rows);
  add_unmatched (self, _ ("Keys here without a partner, with their rows"), effect->unmatched);
  add_unmatched (self, _ ("Keys there without a partner, with their rows"),
                 effect->other_unmatched);
}

static void
clear (VitJoinHelp *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (
                                        gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)),
                                    row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
on_advised (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitJoinHelp) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitJoinAdvice) advice =
      vit_step_trial_advise_join_finish (VIT_STEP_TRIAL (source), result, &error);

  if (!vit_step_help_is_wanted (VIT_STEP_HELP (self)) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* What is wrong with the join is said by the editor, which tries it too. */
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self->keys), advice != NULL && advice->keys->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->effect), advice != NULL && advice->effect != NULL);
  for (guint i = 0; advice != NULL && i < MIN (advice->keys->len, MAX_KEYS); i++)
    add_key (self, advice->keys->pdata[i]);
  if (advice != NULL && advice->effect != NULL)
    show_effect (self, advice->effect);
}

static void
vit_join_help_update (VitStepHelp *help, JsonObject *answers, VitStep *step)
{
  VitJoinHelp *self = VIT_JOIN_HELP (help);
  const char *other = json_object_get_string_member_with_default (answers, "table", NULL);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), answers);
  g_autofree char *asked = vit_json_write (node, FALSE);

  if (other == NULL || g_strcmp0 (asked, self->asked) == 0)
    return;

  g_free (self->asked);
  self->asked = g_steal_pointer (&asked);
  vit_step_trial_advise_join_async (vit_step_help_get_trial (help), vit_step_help_get_recipe (help),
                                    vit_step_help_get_index (help), other, step, on_advised,
                                    g_object_ref (self));
}

static void
vit_join_help_finalize (GObject *object)
{
  VitJoinHelp *self = VIT_JOIN_HELP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->asked);

  G_OBJECT_CLASS (vit_join_help_parent_class)->finalize (object);
}

static void
vit_join_help_class_init (VitJoinHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_join_help_finalize;
  VIT_STEP_HELP_CLASS (klass)->update = vit_join_help_update;
}

static void
vit_join_help_init (VitJoinHelp *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->rows = g_ptr_array_new ();
  self->keys = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->effect = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->keys, _ ("Likely keys"));
  adw_preferences_group_set_title (self->effect, _ ("What finds what"));
  gtk_widget_set_visible (GTK_WIDGET (self->keys), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->effect), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->keys));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->effect));
  adw_bin_set_child (ADW_BIN (self), box);
}
