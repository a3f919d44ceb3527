/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-cell-inspector.h"

#include <glib/gi18n.h>

#include "vit-cell-letters.h"
#include "vit-format.h"
#include "vit-locale.h"
#include "vit-type-words.h"

/* A text view takes its time over more. */
#define MAX_LETTERS 20000
#define MAX_ODD 20

struct _VitCellInspector
{
  GtkPopover parent_instance;

  char *value; /* (nullable): %NULL for a missing cell */

  GtkLabel *column;       /* template */
  GtkLabel *place;        /* template */
  GtkStack *stack;        /* template */
  GtkTextBuffer *text;    /* template */
  GtkCheckButton *spaces; /* template */
  GtkLabel *length;       /* template */
  GtkLabel *odd_title;    /* template */
  GtkGrid *odd;           /* template */
};

G_DEFINE_FINAL_TYPE (VitCellInspector, vit_cell_inspector, GTK_TYPE_POPOVER)

static void
show_text (VitCellInspector *self)
{
  g_autofree char *text = NULL;

  if (self->value == NULL)
    return;

  if (gtk_check_button_get_active (self->spaces))
    text = vit_cell_letters_show (self->value, MAX_LETTERS);
  else if (g_utf8_strlen (self->value, -1) > MAX_LETTERS)
    {
      g_autofree char *begin = g_utf8_substring (self->value, 0, MAX_LETTERS);

      text = g_strconcat (begin, "…", NULL);
    }
  gtk_text_buffer_set_text (self->text, text != NULL ? text : self->value, -1);
}

static void
on_copy (VitCellInspector *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          self->value != NULL ? self->value : "");
}

static void
vit_cell_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_CELL_INSPECTOR);

  G_OBJECT_CLASS (vit_cell_inspector_parent_class)->dispose (object);
}

static void
vit_cell_inspector_finalize (GObject *object)
{
  g_free (VIT_CELL_INSPECTOR (object)->value);

  G_OBJECT_CLASS (vit_cell_inspector_parent_class)->finalize (object);
}

static void
vit_cell_inspector_class_init (VitCellInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_cell_inspector_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_cell_inspector_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-cell-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, VitCellInspector, column);
  gtk_widget_class_bind_template_child (widget_class, VitCellInspector, place);
  gtk_widget_class_bind_template_child (widget_class, VitCellInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, VitCellInspector, text);
  gtk_widget_class_bind_template_child (widget_class, VitCellInspector, spaces);
  gtk_widget_class_bind_template_child (widget_class, VitCellInspector, length);
  gtk_widget_class_bind_template_child (widget_class, VitCellInspector, odd_title);
  gtk_widget_class_bind_template_child (widget_class, VitCellInspector, odd);
  gtk_widget_class_bind_template_callback (widget_class, show_text);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
}

static void
vit_cell_inspector_init (VitCellInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
describe_oddity (const VitOddLetter *odd)
{
  switch (odd->oddity)
    {
    case VIT_LETTER_INVISIBLE:
      return _ ("cannot be seen");
    case VIT_LETTER_SPACE:
      return _ ("an unusual space");
    case VIT_LETTER_BROKEN:
      return _ ("left by a wrong encoding");
    case VIT_LETTER_MIXED:
    default:
      return odd->script == G_UNICODE_SCRIPT_LATIN      ? _ ("a Latin letter among others")
             : odd->script == G_UNICODE_SCRIPT_CYRILLIC ? _ ("a Cyrillic letter among others")
             : odd->script == G_UNICODE_SCRIPT_GREEK    ? _ ("a Greek letter among others")
                                                        : _ ("of another alphabet than its word");
    }
}

static void
attach (VitCellInspector *self, const char *text, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->odd, label, column, row, 1, 1);
}

static void
show_odd (VitCellInspector *self)
{
  g_autoptr (GArray) found = vit_cell_letters_find (self->value);

  gtk_widget_set_visible (GTK_WIDGET (self->odd_title), found->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->odd), found->len > 0);
  for (guint i = 0; i < MIN (found->len, MAX_ODD); i++)
    {
      const VitOddLetter *odd = &g_array_index (found, VitOddLetter, i);
      g_autofree char *code = g_strdup_printf ("U+%04X", odd->letter);
      g_autofree char *times = g_strdup_printf ("× %u", odd->times);
      char letter[7] = { 0 };

      if (odd->oddity == VIT_LETTER_MIXED || odd->oddity == VIT_LETTER_BROKEN)
        g_unichar_to_utf8 (odd->letter, letter);
      attach (self, letter, 0, (int) i, "heading");
      attach (self, code, 1, (int) i, "monospace");
      attach (self, describe_oddity (odd), 2, (int) i, NULL);
      attach (self, odd->times > 1 ? times : "", 3, (int) i, "dim-label");
    }
}

static void
show_length (VitCellInspector *self)
{
  glong n = g_utf8_strlen (self->value, -1);
  g_autofree char *number = vit_format_integer (vit_locale_get_language (), n);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%s character", "%s characters", (gulong) n), number);

  gtk_label_set_label (self->length, text);
}

/**
 * vit_cell_inspector_new:
 * @column: name of the cell's column
 * @type: its type
 * @row: position of its row, from 0
 * @value: (nullable): its text, or %NULL if it is missing
 */
GtkWidget *
vit_cell_inspector_new (const char *column, VitTypeOf type, guint row, const char *value)
{
  VitCellInspector *self = g_object_new (VIT_TYPE_CELL_INSPECTOR, NULL);
  g_autofree char *number = vit_format_integer (vit_locale_get_language (), (gint64) row + 1);
  /* Translators: where a cell is: "Row 12 · Date". */
  g_autofree char *place =
      g_strdup_printf (_ ("Row %1$s · %2$s"), number, vit_type_words_get_name (type));

  self->value = g_strdup (value);
  gtk_label_set_label (self->column, column);
  gtk_label_set_label (self->place, place);
  gtk_stack_set_visible_child_name (self->stack, value != NULL ? "text" : "missing");
  if (value != NULL)
    {
      show_text (self);
      show_odd (self);
      show_length (self);
    }

  return GTK_WIDGET (self);
}
