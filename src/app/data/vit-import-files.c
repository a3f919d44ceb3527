/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-files.h"

#include <glib/gi18n.h>

#include "vit-folder-kinds.h"
#include "vit-format.h"
#include "vit-locale.h"

/* Names that are listed; of more, how many there are. */
#define MAX_NAMES 12

struct _VitImportFiles
{
  AdwPreferencesGroup parent_instance;

  VitImportDraft *draft; /* owned (nullable) */
  GPtrArray *kinds;      /* VitFolderKind */
  gboolean showing;      /* rows are being filled: changes are not the user's */

  AdwComboRow *kind;   /* template */
  AdwActionRow *names; /* template */
};

G_DEFINE_FINAL_TYPE (VitImportFiles, vit_import_files, ADW_TYPE_PREFERENCES_GROUP)

static void
show_names (VitImportFiles *self, const VitFolderKind *kind)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_left = kind->names->len - MIN (kind->names->len, MAX_NAMES);

  for (guint i = 0; i < MIN (kind->names->len, MAX_NAMES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (kind->names, i));
  if (n_left > 0)
    {
      g_autofree char *number = vit_format_integer (vit_locale_get_language (), n_left);

      g_string_append (text, ", ");
      g_string_append_printf (text, ngettext ("and %s more", "and %s more", n_left), number);
    }
  adw_action_row_set_subtitle (self->names, text->str);
}

static void
on_kind_selected (VitImportFiles *self)
{
  const VitFolderKind *kind;
  VitSource *source;

  if (self->showing)
    return;

  kind = g_ptr_array_index (self->kinds, adw_combo_row_get_selected (self->kind));
  show_names (self, kind);
  source = vit_import_draft_edit (self->draft);
  g_free (source->path);
  source->path = g_strdup (kind->pattern);
}

static void
vit_import_files_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_FILES);
  g_clear_object (&VIT_IMPORT_FILES (object)->draft);
  g_clear_pointer (&VIT_IMPORT_FILES (object)->kinds, g_ptr_array_unref);

  G_OBJECT_CLASS (vit_import_files_parent_class)->dispose (object);
}

static void
vit_import_files_class_init (VitImportFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_import_files_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-files.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportFiles, kind);
  gtk_widget_class_bind_template_child (widget_class, VitImportFiles, names);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected);
}

static void
vit_import_files_init (VitImportFiles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_kinds (VitImportFiles *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->kinds->len; i++)
    {
      const VitFolderKind *kind = g_ptr_array_index (self->kinds, i);
      g_autofree char *name = g_ascii_strup (kind->extension, -1);
      g_autofree char *number = vit_format_integer (vit_locale_get_language (), kind->names->len);
      g_autofree char *title =
          g_strdup_printf (ngettext ("%1$s file (%2$s)", "All %1$s files (%2$s)", kind->names->len),
                           number, name);

      gtk_string_list_append (titles, title);
    }
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (titles));
}

/**
 * vit_import_files_set_folder:
 * @draft: whose source is the folder; is changed to the files of the most frequent kind
 * @folder: its path
 *
 * Shows what there is to be read in a folder. Can be called once.
 */
void
vit_import_files_set_folder (VitImportFiles *self, VitImportDraft *draft, const char *folder)
{
  g_return_if_fail (self->draft == NULL);

  self->kinds = vit_folder_list_kinds (folder);
  if (self->kinds->len == 0)
    return;

  self->showing = TRUE;
  fill_kinds (self);
  self->showing = FALSE;

  self->draft = g_object_ref (draft);
  on_kind_selected (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
