/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-columns.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-import-choice.h"
#include "vit-locale.h"

/* Rows that are shown at a time. */
#define PAGE 50

/* Up to so many columns nobody needs to search. */
#define FEW 8

struct _VitImportColumns
{
  AdwPreferencesGroup parent_instance;

  VitImportDraft *draft; /* owned (nullable) */
  GArray *found;         /* guint: places of the columns that the search finds */
  GHashTable *ticked;    /* names of columns */
  guint n_shown;         /* of those that are found */
  gboolean showing;      /* controls are being filled: changes are not the user's */

  GtkSearchEntry *search; /* template */
  GtkWidget *several;     /* template: what changes several at once */
  GtkCheckButton *all;    /* template */
  GtkLabel *chosen;       /* template */
  GtkDropDown *types;     /* template: a heading, then the choices */
  GtkListBox *list;       /* template */
  GtkWidget *nothing;     /* template */
  GtkButton *more;        /* template */
};

G_DEFINE_FINAL_TYPE (VitImportColumns, vit_import_columns, ADW_TYPE_PREFERENCES_GROUP)

static GPtrArray *
get_columns (VitImportColumns *self)
{
  VitImportLook *look = vit_import_draft_get_look (self->draft);

  return look != NULL ? look->sniff->columns : NULL;
}

static const char *
get_name (VitImportColumns *self, guint column)
{
  return ((VitSniffedColumn *) g_ptr_array_index (get_columns (self), column))->name;
}

static VitImportColumnRow *
get_row (VitImportColumns *self, guint place)
{
  return VIT_IMPORT_COLUMN_ROW (gtk_list_box_get_row_at_index (self->list, (int) place));
}

static char *
format (guint number)
{
  return vit_format_integer (vit_locale_get_language (), number);
}

/* Of those that are found, how many are ticked. */
static guint
count_ticked (VitImportColumns *self)
{
  guint n = 0;

  for (guint i = 0; i < self->found->len; i++)
    n += g_hash_table_contains (self->ticked,
                                get_name (self, g_array_index (self->found, guint, i)));

  return n;
}

static void
show_several (VitImportColumns *self)
{
  guint n_ticked = count_ticked (self);
  g_autofree char *number = format (n_ticked);
  g_autofree char *text =
      n_ticked == 0
          ? g_strdup (_ ("Choose columns to change them together"))
          : g_strdup_printf (ngettext ("%s column chosen", "%s columns chosen", n_ticked), number);

  self->showing = TRUE;
  gtk_label_set_label (self->chosen, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->types), n_ticked > 0);
  gtk_check_button_set_active (self->all, n_ticked > 0 && n_ticked == self->found->len);
  gtk_check_button_set_inconsistent (self->all, n_ticked > 0 && n_ticked < self->found->len);
  self->showing = FALSE;
}

static void
on_row_ticked (VitImportColumnRow *row, GParamSpec *pspec, VitImportColumns *self)
{
  const char *name = vit_import_column_row_get_name (row);

  if (vit_import_column_row_get_ticked (row))
    g_hash_table_add (self->ticked, g_strdup (name));
  else
    g_hash_table_remove (self->ticked, name);
  show_several (self);
}

static void
show_row (VitImportColumns *self, guint place)
{
  guint column = g_array_index (self->found, guint, place);
  VitImportColumnRow *row = get_row (self, place);

  if (row == NULL)
    {
      row = VIT_IMPORT_COLUMN_ROW (vit_import_column_row_new (self->draft));
      g_signal_connect_object (row, "notify::ticked", G_CALLBACK (on_row_ticked), self, 0);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  vit_import_column_row_show (row, column);
  vit_import_column_row_set_ticked (row,
                                    g_hash_table_contains (self->ticked, get_name (self, column)));
}

static void
show_more (VitImportColumns *self)
{
  guint n_left = self->found->len - self->n_shown;
  g_autofree char *next = format (MIN (n_left, PAGE));
  g_autofree char *left = format (n_left);
  g_autofree char *text = g_strdup_printf (_ ("_Show %1$s More of %2$s"), next, left);

  gtk_button_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_left > 0);
}

static void
show_rows (VitImportColumns *self)
{
  GtkListBoxRow *row;

  self->n_shown = MIN (self->n_shown, self->found->len);
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) self->n_shown)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->n_shown; i++)
    show_row (self, i);

  gtk_widget_set_visible (GTK_WIDGET (self->list), self->found->len > 0);
  gtk_widget_set_visible (self->nothing, self->found->len == 0);
  show_more (self);
  show_several (self);
}

static void
find (VitImportColumns *self)
{
  GPtrArray *columns = get_columns (self);
  g_autofree char *wanted =
      g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  g_array_set_size (self->found, 0);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *name = g_utf8_casefold (get_name (self, i), -1);

      if (strstr (name, wanted) != NULL)
        g_array_append_val (self->found, i);
    }
}

static void
on_search_changed (VitImportColumns *self)
{
  if (get_columns (self) == NULL)
    return;

  find (self);
  self->n_shown = PAGE;
  show_rows (self);
}

static void
on_more (VitImportColumns *self)
{
  self->n_shown += PAGE;
  show_rows (self);
}

static void
on_all_toggled (VitImportColumns *self)
{
  gboolean all = gtk_check_button_get_active (self->all);

  if (self->showing)
    return;

  for (guint i = 0; i < self->found->len; i++)
    {
      const char *name = get_name (self, g_array_index (self->found, guint, i));

      if (all)
        g_hash_table_add (self->ticked, g_strdup (name));
      else
        g_hash_table_remove (self->ticked, name);
    }
  show_rows (self);
}

/* The heading stands for no choice. */
static void
on_types_selected (VitImportColumns *self)
{
  guint selected = gtk_drop_down_get_selected (self->types);

  if (self->showing || selected == 0)
    return;

  vit_import_columns_choose_for_ticked (self, selected - 1);
  gtk_drop_down_set_selected (self->types, 0);
}

static void
show (VitImportColumns *self)
{
  GPtrArray *columns = get_columns (self);

  gtk_widget_set_visible (GTK_WIDGET (self), columns != NULL);
  if (columns == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->search), columns->len > FEW);
  gtk_widget_set_visible (self->several, columns->len > 1);
  find (self);
  self->n_shown = MAX (self->n_shown, PAGE);
  show_rows (self);
}

static void
vit_import_columns_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_COLUMNS);
  g_clear_object (&VIT_IMPORT_COLUMNS (object)->draft);

  G_OBJECT_CLASS (vit_import_columns_parent_class)->dispose (object);
}

static void
vit_import_columns_finalize (GObject *object)
{
  VitImportColumns *self = VIT_IMPORT_COLUMNS (object);

  g_array_unref (self->found);
  g_hash_table_unref (self->ticked);

  G_OBJECT_CLASS (vit_import_columns_parent_class)->finalize (object);
}

static void
vit_import_columns_class_init (VitImportColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_import_columns_dispose;
  object_class->finalize = vit_import_columns_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportColumns, search);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumns, several);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumns, all);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumns, chosen);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumns, types);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumns, list);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumns, nothing);
  gtk_widget_class_bind_template_child (widget_class, VitImportColumns, more);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_all_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_types_selected);
}

static void
vit_import_columns_init (VitImportColumns *self)
{
  g_autoptr (GListModel) choices = vit_import_choice_list (_ ("Read Them As…"));

  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ticked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->showing = TRUE;
  gtk_drop_down_set_model (self->types, choices);
  self->showing = FALSE;
}

/**
 * vit_import_columns_set_draft:
 * @draft: whose columns are shown, and what changes change; can be set once
 */
void
vit_import_columns_set_draft (VitImportColumns *self, VitImportDraft *draft)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "looked", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

/**
 * vit_import_columns_get_row:
 * @name: of a column
 *
 * Returns: (transfer none) (nullable): its row, if it is on the page
 */
VitImportColumnRow *
vit_import_columns_get_row (VitImportColumns *self, const char *name)
{
  for (guint i = 0; i < self->n_shown; i++)
    if (g_strcmp0 (vit_import_column_row_get_name (get_row (self, i)), name) == 0)
      return get_row (self, i);

  return NULL;
}

/**
 * vit_import_columns_search:
 * @text: part of the names of columns
 *
 * Shows only the columns that have @text in their names.
 */
void
vit_import_columns_search (VitImportColumns *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  on_search_changed (self);
}

/**
 * vit_import_columns_choose_for_ticked:
 * @choice: a choice of vit-import-choice.h
 *
 * Makes it the choice for all columns that are found and ticked.
 */
void
vit_import_columns_choose_for_ticked (VitImportColumns *self, guint choice)
{
  VitSource *source = vit_import_draft_edit (self->draft);

  for (guint i = 0; i < self->found->len; i++)
    {
      const char *name = get_name (self, g_array_index (self->found, guint, i));

      if (g_hash_table_contains (self->ticked, name))
        vit_import_choose (source, name, choice);
    }
}
