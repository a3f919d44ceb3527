/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-window-private.h"

#include <glib/gi18n.h>

#include "vit-command-palette.h"
#include "vit-coming-page.h"
#include "vit-commands.h"
#include "vit-fold.h"
#include "vit-help-window.h"
#include "vit-job-indicator.h"
#include "vit-job-notifier.h"
#include "vit-page.h"
#include "vit-pages.h"
#include "vit-settings.h"
#include "vit-sidebar.h"

struct _VitWindow
{
  AdwApplicationWindow parent_instance;

  VitWorkspace *workspace;  /* owned */
  GSettings *settings;      /* owned */
  VitJobNotifier *notifier; /* owned */

  VitFold *fold;              /* template */
  VitSidebar *sidebar;        /* template */
  AdwWindowTitle *title;      /* template */
  GtkWidget *undo_button;     /* template */
  GtkWidget *redo_button;     /* template */
  GtkMenuButton *menu_button; /* template */
  VitJobIndicator *jobs;      /* template */
  GtkRevealer *problem;       /* template */
  GtkLabel *problem_text;     /* template */
  AdwToastOverlay *toasts;    /* template */
  GtkStack *stack;            /* template */
};

G_DEFINE_FINAL_TYPE (VitWindow, vit_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (VitWindow *self)
{
  const char *title = vit_workspace_get_title (self->workspace);
  g_autofree char *full = title != NULL ? g_strdup_printf ("%s – Vitrine", title) : NULL;

  adw_window_title_set_title (self->title, title != NULL ? title : "Vitrine");
  adw_window_title_set_subtitle (self->title,
                                 title != NULL && vit_workspace_get_draft (self->workspace)
                                     ? _ ("Draft")
                                     : "");
  gtk_window_set_title (GTK_WINDOW (self), full != NULL ? full : "Vitrine");
}

static void
update_undo_button (VitWindow *self,
                    GtkWidget *button,
                    const char *action,
                    gboolean enabled,
                    const char *verb,
                    const char *label)
{
  g_autofree char *tooltip = label != NULL ? g_strdup_printf ("%s: %s", verb, label) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
  gtk_widget_set_tooltip_text (button, tooltip != NULL ? tooltip : verb);
}

static void
update_history (VitWindow *self)
{
  VitHistory *history = vit_workspace_get_history (self->workspace);

  update_undo_button (self, self->undo_button, "win.undo", vit_history_get_can_undo (history),
                      _ ("Undo"), vit_history_get_undo_label (history));
  update_undo_button (self, self->redo_button, "win.redo", vit_history_get_can_redo (history),
                      _ ("Redo"), vit_history_get_redo_label (history));
}

static void
add_toast (VitWindow *self, const char *text, const char *button, const char *action)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_message (VitWindow *self, const char *text, gboolean undoable)
{
  add_toast (self, text, undoable ? _ ("Undo") : NULL, "win.undo");
}

static void
on_complaint (VitWindow *self, const char *text)
{
  /* What has not been read yet stays. */
  g_autofree char *all =
      gtk_revealer_get_reveal_child (self->problem)
          ? g_strdup_printf ("%s\n%s", gtk_label_get_label (self->problem_text), text)
          : g_strdup (text);

  gtk_label_set_label (self->problem_text, all);
  gtk_revealer_set_reveal_child (self->problem, TRUE);
}

static void
on_problem_read (VitWindow *self)
{
  gtk_revealer_set_reveal_child (self->problem, FALSE);
}

/**
 * vit_window_show_error:
 * @head: what could not be done, as a sentence
 * @error: why
 *
 * Says under the header, until it is closed, that something failed.
 */
void
vit_window_show_error (VitWindow *self, const char *head, const GError *error)
{
  g_autofree char *text = g_strdup_printf ("%s %s", head, error->message);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    on_complaint (self, text);
}

static GtkWidget *
create_page (VitWindow *self, const VitPageInfo *info)
{
  GtkWidget *page;

  if (info->get_type == NULL)
    page = vit_coming_page_new (info);
  else
    page = g_object_new (info->get_type (), "workspace", self->workspace, NULL);
  gtk_stack_add_titled (self->stack, page, info->id, _ (info->title));

  return page;
}

/**
 * vit_window_show_page:
 * @id: the id of a page; an unknown one is ignored
 *
 * Brings a page to the front, making it if this is the first time.
 */
void
vit_window_show_page (VitWindow *self, const char *id)
{
  const VitPageInfo *info = vit_pages_find (id);
  GtkWidget *page;

  if (info == NULL)
    return;

  page = gtk_stack_get_child_by_name (self->stack, id);
  if (page == NULL)
    page = create_page (self, info);
  gtk_stack_set_visible_child (self->stack, page);
  vit_sidebar_set_page (self->sidebar, id);
  if (vit_fold_get_folded (self->fold))
    vit_fold_set_show_sidebar (self->fold, FALSE);
  if (VIT_IS_PAGE (page))
    vit_page_shown (VIT_PAGE (page));
}

/**
 * vit_window_get_page:
 *
 * Returns: the id of the page at the front
 */
const char *
vit_window_get_page (VitWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * vit_window_get_page_widget:
 *
 * Returns: (transfer none) (nullable): the page at the front
 */
GtkWidget *
vit_window_get_page_widget (VitWindow *self)
{
  return gtk_stack_get_visible_child (self->stack);
}

static void
activate_page (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_window_show_page (VIT_WINDOW (widget), g_variant_get_string (target, NULL));
}

static void
activate_turn_page (GtkWidget *widget, const char *name, GVariant *target)
{
  VitWindow *self = VIT_WINDOW (widget);
  const VitPageInfo *current = vit_pages_find (vit_window_get_page (self));
  guint n_pages;
  const VitPageInfo *pages = vit_pages_get (&n_pages);
  int next = (int) (current - pages) + g_variant_get_int32 (target);

  vit_window_show_page (self, pages[CLAMP (next, 0, (int) n_pages - 1)].id);
}

static void
activate_undo (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_history_undo (vit_workspace_get_history (VIT_WINDOW (widget)->workspace));
}

static void
activate_redo (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_history_redo (vit_workspace_get_history (VIT_WINDOW (widget)->workspace));
}

static void
activate_search (GtkWidget *widget, const char *name, GVariant *target)
{
  VitWindow *self = VIT_WINDOW (widget);
  GtkWidget *page = vit_window_get_page_widget (self);

  if (!VIT_IS_PAGE (page) || !vit_page_search (VIT_PAGE (page)))
    vit_command_palette_present (GTK_WINDOW (self), self->workspace);
}

static void
activate_back (GtkWidget *widget, const char *name, GVariant *target)
{
  VitWindow *self = VIT_WINDOW (widget);
  GtkWidget *page = vit_window_get_page_widget (self);

  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else if (vit_fold_get_folded (self->fold) && vit_fold_get_show_sidebar (self->fold))
    vit_fold_set_show_sidebar (self->fold, FALSE);
  else if (VIT_IS_PAGE (page))
    vit_page_back (VIT_PAGE (page));
}

static void
activate_palette (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_command_palette_present (GTK_WINDOW (widget), VIT_WINDOW (widget)->workspace);
}

static void
activate_sidebar (GtkWidget *widget, const char *name, GVariant *target)
{
  VitFold *fold = VIT_WINDOW (widget)->fold;

  vit_fold_set_show_sidebar (fold, !vit_fold_get_show_sidebar (fold));
}

static void
activate_menu (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_menu_button_popup (VIT_WINDOW (widget)->menu_button);
}

static void
activate_jobs (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_job_indicator_popup (VIT_WINDOW (widget)->jobs);
}

static void
activate_fullscreen (GtkWidget *widget, const char *name, GVariant *target)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
activate_shortcuts (GtkWidget *widget, const char *name, GVariant *target)
{
  GtkShortcutsWindow *shortcuts = vit_commands_new_shortcuts_window ();

  gtk_window_set_transient_for (GTK_WINDOW (shortcuts), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (shortcuts));
}

static void
activate_help (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_help_window_present (GTK_WINDOW (widget));
}

static void
save_state (VitWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!vit_fold_get_folded (self->fold))
    g_settings_set_boolean (self->settings, "show-sidebar", vit_fold_get_show_sidebar (self->fold));
}

static void
on_last_job (VitWindow *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (vit_workspace_get_jobs (self->workspace))) == 0)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Cancels what runs and goes when it has ended: a job leaves the project as it was, and no
 * thread outlives the program. */
static void
close_now (VitWindow *self)
{
  VitJobQueue *jobs = vit_workspace_get_jobs (self->workspace);

  save_state (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (jobs, "items-changed", G_CALLBACK (on_last_job), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  vit_job_queue_cancel_all (jobs);
}

static gboolean
vit_window_close_request (GtkWindow *window)
{
  VitWindow *self = VIT_WINDOW (window);
  GListModel *jobs = G_LIST_MODEL (vit_workspace_get_jobs (self->workspace));
  GtkWidget *dialog;

  if (g_list_model_get_n_items (jobs) == 0)
    {
      save_state (self);
      return GDK_EVENT_PROPAGATE;
    }

  dialog = adw_message_dialog_new (window, _ ("Stop the Running Job?"),
                                   _ ("The project stays as it was before the job."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("_Keep Open"), "close",
                                    _ ("_Stop and Close"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "close",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response::close", G_CALLBACK (close_now), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return GDK_EVENT_STOP;
}

static void
vit_window_dispose (GObject *object)
{
  VitWindow *self = VIT_WINDOW (object);

  if (self->notifier != NULL)
    g_object_run_dispose (G_OBJECT (self->notifier));
  g_clear_object (&self->notifier);
  if (self->workspace != NULL)
    {
      vit_workspace_close (self->workspace);
      g_signal_handlers_disconnect_by_data (self->workspace, self);
      g_signal_handlers_disconnect_by_data (vit_workspace_get_history (self->workspace), self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_WINDOW);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (vit_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.page", "s", activate_page);
  gtk_widget_class_install_action (klass, "win.turn-page", "i", activate_turn_page);
  gtk_widget_class_install_action (klass, "win.undo", NULL, activate_undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, activate_redo);
  gtk_widget_class_install_action (klass, "win.search", NULL, activate_search);
  gtk_widget_class_install_action (klass, "win.back", NULL, activate_back);
  gtk_widget_class_install_action (klass, "win.palette", NULL, activate_palette);
  gtk_widget_class_install_action (klass, "win.sidebar", NULL, activate_sidebar);
  gtk_widget_class_install_action (klass, "win.menu", NULL, activate_menu);
  gtk_widget_class_install_action (klass, "win.jobs", NULL, activate_jobs);
  gtk_widget_class_install_action (klass, "win.fullscreen", NULL, activate_fullscreen);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, activate_shortcuts);
  gtk_widget_class_install_action (klass, "win.help", NULL, activate_help);

  /* Not an accelerator, which would take the key from popovers and entries. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
vit_window_class_init (VitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vit_window_close_request;

  g_type_ensure (VIT_TYPE_FOLD);
  g_type_ensure (VIT_TYPE_SIDEBAR);
  g_type_ensure (VIT_TYPE_JOB_INDICATOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vitrine_app/Vitrine/ui/vit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VitWindow, fold);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, title);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, jobs);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, problem_text);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VitWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_problem_read);

  install_actions (widget_class);
  vit_window_class_install_file_actions (klass);
  vit_window_class_install_recent_actions (klass);
  vit_window_class_install_refresh_actions (klass);
  vit_window_class_install_show_actions (klass);
}

static void
restore_state (VitWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  vit_fold_set_show_sidebar (self->fold, g_settings_get_boolean (self->settings, "show-sidebar"));
}

static void
vit_window_init (VitWindow *self)
{
  VitHistory *history;

  self->settings = vit_settings_new ();
  self->workspace = vit_workspace_new ();
  history = vit_workspace_get_history (self->workspace);

  gtk_widget_init_template (GTK_WIDGET (self));
  restore_state (self);

  self->notifier = vit_job_notifier_new (GTK_APPLICATION_WINDOW (self),
                                         vit_workspace_get_jobs (self->workspace));
  vit_job_indicator_set_jobs (self->jobs, vit_workspace_get_jobs (self->workspace));
  vit_window_watch_sources (self);
  g_signal_connect_object (self->workspace, "notify::title", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::draft", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "message", G_CALLBACK (on_message), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "offer", G_CALLBACK (add_toast), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "complaint", G_CALLBACK (on_complaint), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "opened", G_CALLBACK (on_problem_read), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify", G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  update_title (self);
  update_history (self);

  vit_window_accept_drops (self, GTK_WIDGET (self->toasts));
  vit_window_show_page (self, "home");
}

/**
 * vit_window_new:
 * @application: the application it belongs to
 *
 * Returns: (transfer none): a window with an empty workspace, showing Home
 */
VitWindow *
vit_window_new (GtkApplication *application)
{
  return g_object_new (VIT_TYPE_WINDOW, "application", application, NULL);
}

/**
 * vit_window_get_workspace:
 *
 * Returns: (transfer none): the window's workspace
 */
VitWorkspace *
vit_window_get_workspace (VitWindow *self)
{
  return self->workspace;
}
