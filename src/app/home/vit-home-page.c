/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-home-page.h"

#include <glib/gi18n.h>

#include "vit-flow.h"
#include "vit-pages.h"
#include "vit-recent-project.h"
#include "vit-settings.h"
#include "vit-study-card.h"

/* More rows than this would push the studies off the page. */
#define MAX_RECENT 5

struct _VitHomePage
{
  VitPage parent_instance;

  GListModel *projects; /* owned (nullable), of VitRecentProject */
  GSettings *settings;  /* owned: lists of projects */

  GtkButton *open;         /* template */
  GtkButton *sample;       /* template */
  GtkWidget *recent_group; /* template */
  GtkListBox *recent;      /* template */
  GtkFlowBox *studies;     /* template */
};

G_DEFINE_FINAL_TYPE (VitHomePage, vit_home_page, VIT_TYPE_PAGE)

/* "Today, 16:20", "Yesterday, 9:05", "20 Nov 2026". */
static char *
describe_time (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);

  if (g_date_time_get_year (local) == g_date_time_get_year (now) &&
      g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (now))
    return g_date_time_format (local, _ ("Today, %H:%M"));
  if (g_date_time_get_year (local) == g_date_time_get_year (yesterday) &&
      g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (yesterday))
    return g_date_time_format (local, _ ("Yesterday, %H:%M"));

  return g_date_time_format (local, "%x");
}

static char *
describe_place (VitRecentProject *project)
{
  g_autofree char *folder = g_path_get_dirname (vit_recent_project_get_path (project));
  g_autofree char *time = describe_time (vit_recent_project_get_modified (project));
  const char *home = g_get_home_dir ();

  if (vit_recent_project_is_missing (project))
    return g_strdup_printf (_ ("Not in %s any more, or its drive is not connected"), folder);
  if (vit_recent_project_is_draft (project))
    return g_strdup_printf (_ ("Draft, not saved under a name · %s"), time);
  if (g_str_has_prefix (folder, home))
    return g_strdup_printf ("~%s · %s", folder + strlen (home), time);

  return g_strdup_printf ("%s · %s", folder, time);
}

/* A draft is nowhere but in the list, so leaving the list means to be discarded. */
static GtkWidget *
new_remove_button (VitRecentProject *project)
{
  gboolean draft = vit_recent_project_is_draft (project);
  GtkWidget *button =
      gtk_button_new_from_icon_name (draft ? "user-trash-symbolic" : "list-remove-symbolic");
  g_autofree char *label =
      g_strdup_printf (draft ? _ ("Discard “%s”") : _ ("Remove “%s” from the List"),
                       vit_recent_project_get_title (project));

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  draft ? "win.discard-draft" : "win.forget");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    vit_recent_project_get_path (project));

  return button;
}

static GtkWidget *
new_recent_row (VitRecentProject *project)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *place = describe_place (project);
  gboolean missing = vit_recent_project_is_missing (project);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), vit_recent_project_get_title (project));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), missing ? 0 : 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_remove_button (project));
  if (!missing)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !missing);

  return row;
}

static void
on_recent_activated (VitHomePage *self, GtkListBoxRow *row)
{
  g_autoptr (VitRecentProject) project =
      g_list_model_get_item (self->projects, (guint) gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-path", "s",
                              vit_recent_project_get_path (project));
}

static void
on_study_activated (VitHomePage *self, GtkFlowBoxChild *place)
{
  gtk_widget_activate (gtk_flow_box_child_get_child (place));
}

static void
on_recent_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitHomePage) self = VIT_HOME_PAGE (data);
  GtkListBoxRow *row;

  if (self->recent == NULL)
    return; /* the window has been closed */

  g_clear_object (&self->projects);
  self->projects = vit_recent_projects_load_finish (result);

  while ((row = gtk_list_box_get_row_at_index (self->recent, 0)) != NULL)
    gtk_list_box_remove (self->recent, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (g_list_model_get_n_items (self->projects), MAX_RECENT); i++)
    {
      g_autoptr (VitRecentProject) project = g_list_model_get_item (self->projects, i);

      gtk_list_box_append (self->recent, new_recent_row (project));
    }
  gtk_widget_set_visible (self->recent_group, g_list_model_get_n_items (self->projects) > 0);
}

static void
load (VitHomePage *self)
{
  vit_recent_projects_load_async (on_recent_loaded, g_object_ref (self));
}

static void
vit_home_page_shown (VitPage *page)
{
  load (VIT_HOME_PAGE (page));
}

static void
vit_home_page_dispose (GObject *object)
{
  VitHomePage *self = VIT_HOME_PAGE (object);

  g_clear_object (&self->projects);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_HOME_PAGE);

  G_OBJECT_CLASS (vit_home_page_parent_class)->dispose (object);
}

static void
vit_home_page_class_init (VitHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_home_page_dispose;
  VIT_PAGE_CLASS (klass)->shown = vit_home_page_shown;

  g_type_ensure (VIT_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitHomePage, open);
  gtk_widget_class_bind_template_child (widget_class, VitHomePage, sample);
  gtk_widget_class_bind_template_child (widget_class, VitHomePage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, VitHomePage, recent);
  gtk_widget_class_bind_template_child (widget_class, VitHomePage, studies);
  gtk_widget_class_bind_template_callback (widget_class, on_recent_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_study_activated);
}

/* The place of the card has the focus, not the card: from a place without focus GtkFlowBox lets
 * nobody go on by Tab. */
static void
append_study (VitHomePage *self, const VitStudyInfo *study)
{
  GtkWidget *card = vit_study_card_new (study);
  GtkWidget *place = gtk_flow_box_child_new ();

  gtk_widget_set_focusable (card, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (place), card);
  gtk_widget_set_sensitive (place, study->page != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (study->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (study->question), -1);
  gtk_flow_box_insert (self->studies, place, -1);
}

/* So that a long text or large letters fit a phone. */
static void
let_wrap (GtkButton *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (button));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
vit_home_page_init (VitHomePage *self)
{
  guint n_studies;
  const VitStudyInfo *studies = vit_studies_get (&n_studies);

  gtk_widget_init_template (GTK_WIDGET (self));
  let_wrap (self->open);
  let_wrap (self->sample);

  self->settings = vit_settings_new ();
  g_signal_connect_object (self->settings, "changed::recent-projects", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::discarded-drafts", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);

  for (guint i = 0; i < n_studies; i++)
    append_study (self, &studies[i]);
}
