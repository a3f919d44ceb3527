/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-row.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

struct _VitStepRow
{
  GtkListBoxRow parent_instance;

  guint index;      /* of the step, from 0 */
  guint n_steps;    /* of the recipe */
  gboolean showing; /* the row is being filled: changes are not the user's */

  GtkWidget *handle;      /* template */
  GtkLabel *number;       /* template */
  GtkLabel *title;        /* template */
  GtkLabel *effect;       /* template */
  GtkLabel *note;         /* template */
  GtkWidget *problem;     /* template */
  GtkLabel *problem_text; /* template */
  GtkSwitch *on;          /* template */
  GtkMenuButton *menu;    /* template */
};

G_DEFINE_FINAL_TYPE (VitStepRow, vit_step_row, GTK_TYPE_LIST_BOX_ROW)

static void
activate (VitStepRow *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "u", self->index);
}

static void
on_switched (VitStepRow *self)
{
  if (!self->showing)
    activate (self, "recipe.toggle");
}

static gboolean
on_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  activate (VIT_STEP_ROW (widget), g_variant_get_string (args, NULL));

  return TRUE;
}

static void
move_to (VitStepRow *self, guint to)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "recipe.move", "(uu)", self->index, to);
}

static gboolean
on_move_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  VitStepRow *self = VIT_STEP_ROW (widget);
  int to = (int) self->index + g_variant_get_int32 (args);

  if (to < 0 || to >= (int) self->n_steps)
    return FALSE;
  move_to (self, (guint) to);

  return TRUE;
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, VitStepRow *self)
{
  return gdk_content_provider_new_typed (VIT_TYPE_STEP_ROW, self);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, VitStepRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* A row that is dropped on another takes its place. Rows of other lists are not for this one. */
static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, VitStepRow *self)
{
  VitStepRow *dropped = g_value_get_object (value);

  if (dropped == self ||
      gtk_widget_get_parent (GTK_WIDGET (dropped)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  move_to (dropped, self->index);

  return TRUE;
}

static void
add_drag (VitStepRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (VIT_TYPE_STEP_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
add_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static void
fill_menu (VitStepRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *look = g_menu_new ();
  GMenu *move = g_menu_new ();
  GMenu *remove = g_menu_new ();
  guint i = self->index;

  add_item (look, _ ("_Edit…"), "recipe.edit", g_variant_new_uint32 (i));
  add_item (look, _ ("Show What It _Changes"), "recipe.preview", g_variant_new_uint32 (i));
  add_item (look, _ ("_Name and Comment…"), "recipe.label", g_variant_new_uint32 (i));
  if (i > 0)
    add_item (move, _ ("Move _Up"), "recipe.move", g_variant_new ("(uu)", i, i - 1));
  if (i + 1 < self->n_steps)
    add_item (move, _ ("Move _Down"), "recipe.move", g_variant_new ("(uu)", i, i + 1));
  add_item (remove, _ ("_Remove"), "recipe.remove", g_variant_new_uint32 (i));

  add_section (menu, look);
  add_section (menu, move);
  add_section (menu, remove);
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
}

static void
vit_step_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_STEP_ROW);

  G_OBJECT_CLASS (vit_step_row_parent_class)->dispose (object);
}

static void
vit_step_row_class_init (VitStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_step_row_dispose;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_move_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_move_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_key, "s", "recipe.remove");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_key, "s", "recipe.label");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vitrine_app/Vitrine/ui/vit-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, handle);
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, number);
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, effect);
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, note);
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, problem);
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, problem_text);
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, on);
  gtk_widget_class_bind_template_child (widget_class, VitStepRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_switched);
}

static void
vit_step_row_init (VitStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drag (self);
}

/* "7,474 → 5,588 rows", or "7,474 rows, as before". */
static char *
describe_rows (const VitRecipeReport *run, guint step)
{
  const VitLanguage *language = vit_locale_get_language ();
  g_autofree char *before = vit_format_integer (language, run->rows[step]);
  g_autofree char *after = vit_format_integer (language, run->rows[step + 1]);

  if (run->rows[step] == run->rows[step + 1])
    return g_strdup_printf (_ ("%s rows, as before"), after);

  return g_strdup_printf (_ ("%1$s → %2$s rows"), before, after);
}

/* All that the step did, with a dot between. */
static char *
describe_effect (const VitRecipeReport *run, guint step)
{
  const VitLanguage *language = vit_locale_get_language ();
  GString *text = g_string_new (NULL);
  g_autofree char *rows = describe_rows (run, step);
  g_autofree char *changed = vit_format_integer (language, run->changed[step]);
  g_autofree char *unread = vit_format_integer (language, run->unparsed[step]);

  g_string_append (text, rows);
  if (run->changed[step] > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text,
                              ngettext ("%s cell changed", "%s cells changed",
                                        (gulong) run->changed[step]),
                              changed);
    }
  if (run->unparsed[step] > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text,
                              ngettext ("%s cell could not be read and is missing now",
                                        "%s cells could not be read and are missing now",
                                        (gulong) run->unparsed[step]),
                              unread);
    }

  return g_string_free (text, FALSE);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
name_controls (VitStepRow *self, const char *title)
{
  g_autofree char *row = g_strdup_printf (_ ("Step %1$u: %2$s"), self->index + 1, title);
  g_autofree char *on = g_strdup_printf (_ ("Do this step: %s"), title);
  g_autofree char *menu = g_strdup_printf (_ ("More for the step: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, row, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->on), GTK_ACCESSIBLE_PROPERTY_LABEL, on, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu,
                                  -1);
}

GtkWidget *
vit_step_row_new (void)
{
  return g_object_new (VIT_TYPE_STEP_ROW, NULL);
}

/**
 * vit_step_row_show:
 * @step: the step
 * @index: which of the recipe it is, from 0
 * @n_steps: how many the recipe has
 * @run: (nullable): what the recipe did; %NULL as long as that is not known
 *
 * The row may have shown another step before: a list that changes keeps its rows, and with them
 * the focus and where it is scrolled to.
 */
void
vit_step_row_show (VitStepRow *self,
                   VitStep *step,
                   guint index,
                   guint n_steps,
                   const VitRecipeReport *run)
{
  g_autofree char *sentence = vit_step_describe (step, vit_locale_get_language ());
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  const char *name = vit_step_get_name (step);
  gboolean off = vit_step_get_off (step);
  g_autofree char *effect = run == NULL || off ? NULL : describe_effect (run, index);
  GString *below = g_string_new (NULL);

  self->showing = TRUE;
  self->index = index;
  self->n_steps = n_steps;

  /* A name stands for the sentence, which then says below what is behind the name. */
  if (name != NULL)
    g_string_append (below, sentence);
  if (off)
    effect = g_strdup (_ ("Switched off"));
  if (effect != NULL)
    g_string_append_printf (below, "%s%s", below->len > 0 ? "\n" : "", effect);

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->title, name != NULL ? name : sentence);
  show_label (self->effect, below->str);
  show_label (self->note, vit_step_get_note (step));
  gtk_switch_set_active (self->on, !off);
  if (off)
    gtk_widget_add_css_class (GTK_WIDGET (self), "off");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "off");
  vit_step_row_set_problem (self, NULL);
  name_controls (self, name != NULL ? name : sentence);
  fill_menu (self);

  g_string_free (below, TRUE);
  self->showing = FALSE;
}

/**
 * vit_step_row_set_problem:
 * @problem: (nullable): why the recipe stops at this step
 */
void
vit_step_row_set_problem (VitStepRow *self, const char *problem)
{
  gtk_label_set_label (self->problem_text, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}
