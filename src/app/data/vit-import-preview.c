/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-preview.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

/* Where both sides have room beside each other, in pixels. */
#define WIDE 640
#define GAP 12

/* Around both. */
#define MARGIN 12

/* Of the whole: the least that shows something, and what it takes where there is room. */
#define MIN_HEIGHT 120
#define NATURAL_HEIGHT 330

/* Of the width, what the file gets; the rest is the table's. */
#define RAW_SHARE 0.4

struct _VitImportPreview
{
  GtkWidget parent_instance;

  VitImportDraft *draft; /* owned (nullable) */

  GtkWidget *switcher;        /* template: shown where there is room for one side only */
  GtkToggleButton *show_rows; /* template */
  GtkWidget *raw_title;       /* template */
  GtkWidget *rows_title;      /* template */
  VitImportRaw *raw;          /* template */
  VitImportRows *rows;        /* template */
  GtkWidget *status;          /* template */
  GtkImage *status_icon;      /* template */
  GtkLabel *status_text;      /* template */
};

G_DEFINE_FINAL_TYPE (VitImportPreview, vit_import_preview, GTK_TYPE_WIDGET)

/* Layout. */

static void
vit_import_preview_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MIN_HEIGHT;
      *natural = NATURAL_HEIGHT;
      return;
    }

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum + 2 * MARGIN);
      *natural = MAX (*natural, child_natural + 2 * MARGIN);
    }
}

static int
get_height (GtkWidget *child, int width)
{
  int minimum, natural;

  /* What is not shown is measured too, as GTK wants it of all that is visible. */
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return natural;
}

static void
place (GtkWidget *child, gboolean shown, int x, int y, int width, int height)
{
  GtkAllocation place = { x, y, width, height };

  gtk_widget_set_child_visible (child, shown && height > 0);
  if (shown && height > 0)
    gtk_widget_size_allocate (child, &place, -1);
}

/* A title, and below it what it is the title of. */
static void
place_side (GtkWidget *title, GtkWidget *side, int x, int width, int height)
{
  int title_height = MIN (get_height (title, width), height);

  place (title, TRUE, x, 0, width, title_height);
  place (side, TRUE, x, title_height, width, height - title_height);
}

static void
place_both (VitImportPreview *self, int width, int height)
{
  int raw_width = (int) (RAW_SHARE * (width - 2 * MARGIN - GAP));
  gboolean turned = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int rows_width = width - 2 * MARGIN - GAP - raw_width;

  place_side (self->raw_title, GTK_WIDGET (self->raw), MARGIN + (turned ? rows_width + GAP : 0),
              raw_width, height);
  place_side (self->rows_title, GTK_WIDGET (self->rows), MARGIN + (turned ? 0 : raw_width + GAP),
              rows_width, height);
  place (self->switcher, FALSE, 0, 0, 0, 0);
}

static void
place_one (VitImportPreview *self, int width, int height)
{
  gboolean has_lines = vit_import_raw_get_n_lines (self->raw) > 0;
  gboolean rows = !has_lines || gtk_toggle_button_get_active (self->show_rows);
  int top = has_lines ? MIN (get_height (self->switcher, width), height) : MARGIN;
  int inner = width - 2 * MARGIN;

  place (self->raw_title, FALSE, 0, 0, 0, 0);
  place (self->rows_title, FALSE, 0, 0, 0, 0);
  place (self->switcher, has_lines, 0, 0, width, top);
  place (GTK_WIDGET (self->raw), !rows, MARGIN, top, inner, height - top);
  place (GTK_WIDGET (self->rows), rows, MARGIN, top, inner, height - top);
}

static void
vit_import_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitImportPreview *self = VIT_IMPORT_PREVIEW (widget);
  int status = MIN (get_height (self->status, width), height);

  place (self->status, TRUE, 0, height - status, width, status);
  if (width >= WIDE && vit_import_raw_get_n_lines (self->raw) > 0)
    place_both (self, width, height - status);
  else
    place_one (self, width, height - status);
}

/* What is shown. */

/* Lines that will be left out, and others with a value that will be missing. */
static void
count_problems (const VitSniff *sniff, guint *n_left_out, guint *n_missing)
{
  *n_left_out = *n_missing = 0;

  for (guint i = 0; i < sniff->records->len; i++)
    {
      const VitSniffRecord *record = g_ptr_array_index (sniff->records, i);

      *n_left_out += record->kind == VIT_SNIFF_LEFT_OUT ? 1 : 0;
      *n_missing += record->kind == VIT_SNIFF_ROW && record->column >= 0 ? 1 : 0;
    }
}

static char *
describe (const VitSniff *sniff, guint n_left_out, guint n_missing)
{
  const VitLanguage *language = vit_locale_get_language ();
  gsize n_rows = vit_frame_get_n_rows (sniff->preview);
  g_autofree char *rows = vit_format_integer (language, (gint64) n_rows);
  g_autofree char *lost = vit_format_integer (language, n_left_out);
  g_autofree char *missing = vit_format_integer (language, n_missing);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          ngettext ("The first %s row is shown.", "The first %s rows are shown.",
                                    (gulong) n_rows),
                          rows);
  g_string_append_c (text, ' ');
  if (n_left_out > 0)
    g_string_append_printf (text,
                            ngettext ("%s line of them will be left out.",
                                      "%s lines of them will be left out.", n_left_out),
                            lost);
  if (n_left_out > 0 && n_missing > 0)
    g_string_append_c (text, ' ');
  if (n_missing > 0)
    g_string_append_printf (text,
                            ngettext ("%s has a value that cannot be read and will be missing.",
                                      "%s have a value that cannot be read and will be missing.",
                                      n_missing),
                            missing);
  if (n_left_out + n_missing == 0)
    g_string_append (text, _ ("Every line fits."));

  return g_strdup (text->str);
}

static void
show (VitImportPreview *self)
{
  VitImportLook *look = vit_import_draft_get_look (self->draft);
  g_autofree char *text = NULL;
  guint n_left_out, n_missing;

  gtk_widget_set_sensitive (GTK_WIDGET (self), vit_import_draft_get_error (self->draft) == NULL);
  if (look == NULL)
    return;

  count_problems (look->sniff, &n_left_out, &n_missing);
  text = describe (look->sniff, n_left_out, n_missing);
  vit_import_raw_show (self->raw, look);
  vit_import_rows_show (self->rows, look);
  gtk_label_set_label (self->status_text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status_icon), n_left_out + n_missing > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
on_names_chosen (VitImportPreview *self, gint64 line)
{
  VitSource *source = vit_import_draft_edit (self->draft);

  source->header = 1;
  source->skip = 0;
  source->header_row = (guint) line;
}

static void
vit_import_preview_dispose (GObject *object)
{
  VitImportPreview *self = VIT_IMPORT_PREVIEW (object);

  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_PREVIEW);

  G_OBJECT_CLASS (vit_import_preview_parent_class)->dispose (object);
}

static void
vit_import_preview_class_init (VitImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_import_preview_dispose;
  widget_class->measure = vit_import_preview_measure;
  widget_class->size_allocate = vit_import_preview_size_allocate;

  g_type_ensure (VIT_TYPE_IMPORT_RAW);
  g_type_ensure (VIT_TYPE_IMPORT_ROWS);
  gtk_widget_class_set_css_name (widget_class, "importpreview");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, switcher);
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, show_rows);
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, raw_title);
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, rows_title);
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, raw);
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, rows);
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, status);
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, status_icon);
  gtk_widget_class_bind_template_child (widget_class, VitImportPreview, status_text);
  gtk_widget_class_bind_template_callback (widget_class, on_names_chosen);
  gtk_widget_class_bind_template_callback (widget_class, gtk_widget_queue_allocate);
}

static void
vit_import_preview_init (VitImportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_import_preview_set_draft:
 * @draft: what to show; can be set once
 */
void
vit_import_preview_set_draft (VitImportPreview *self, VitImportDraft *draft)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "looked", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}
