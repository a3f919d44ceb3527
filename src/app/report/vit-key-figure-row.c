/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-key-figure-row.h"

#define SPACING 12
/* A figure narrower than this breaks its label into too many lines. */
#define MIN_CARD_WIDTH 132

struct _VitKeyFigureRow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (VitKeyFigureRow, vit_key_figure_row, GTK_TYPE_WIDGET)

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

/* No card is narrower than its number. */
static int
get_min_card_width (GtkWidget *widget)
{
  int width = MIN_CARD_WIDTH;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (width, minimum);
    }

  return width;
}

/* Columns that fit in @width, such that the lines are as full as each other: four figures stand
 * in one line, in two or in four. */
static guint
count_columns (GtkWidget *widget, int width)
{
  guint n = count_children (widget);
  guint fitting = (guint) MAX (1, (width + SPACING) / (get_min_card_width (widget) + SPACING));
  guint n_lines;

  if (n <= fitting)
    return MAX (n, 1);

  n_lines = (n + fitting - 1) / fitting;

  return (n + n_lines - 1) / n_lines;
}

static int
get_column_width (int width, guint n_columns)
{
  return (width - (int) (n_columns - 1) * SPACING) / (int) n_columns;
}

/* The height of a line of cards, which are all as high as the highest of them. */
static int
get_line_height (GtkWidget *first, guint n_columns, int width)
{
  int height = 0;

  for (GtkWidget *child = first; child != NULL && n_columns-- > 0;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }

  return height;
}

static int
get_height (GtkWidget *widget, int width)
{
  guint n_columns = count_columns (widget, width);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int height = 0;

  while (child != NULL)
    {
      height += (height > 0 ? SPACING : 0) +
                get_line_height (child, n_columns, get_column_width (width, n_columns));
      for (guint i = 0; child != NULL && i < n_columns; i++)
        child = gtk_widget_get_next_sibling (child);
    }

  return height;
}

static void
vit_key_figure_row_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  int wide = (int) count_children (widget) * (get_min_card_width (widget) + SPACING);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_min_card_width (widget);
      *natural = MAX (*minimum, wide);
    }
  else
    {
      *minimum = *natural = get_height (widget, for_size < 0 ? wide : for_size);
    }
}

static void
vit_key_figure_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  guint n_columns = count_columns (widget, width);
  int cell = get_column_width (width, n_columns);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  guint n_left = count_children (widget);
  int y = 0;

  while (child != NULL)
    {
      int line = get_line_height (child, n_columns, cell);
      guint n_here = MIN (n_left, n_columns);
      /* The last line, which may have fewer, is filled by wider cards. */
      int card = get_column_width (width, n_here);

      n_left -= n_here;
      for (guint i = 0; i < n_here; i++)
        {
          GtkAllocation place = { (int) i * (card + SPACING), y, card, line };

          gtk_widget_size_allocate (child, &place, -1);
          child = gtk_widget_get_next_sibling (child);
        }
      y += line + SPACING;
    }
}

static GtkSizeRequestMode
vit_key_figure_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vit_key_figure_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vit_key_figure_row_parent_class)->dispose (object);
}

static void
vit_key_figure_row_class_init (VitKeyFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_key_figure_row_dispose;
  widget_class->measure = vit_key_figure_row_measure;
  widget_class->size_allocate = vit_key_figure_row_size_allocate;
  widget_class->get_request_mode = vit_key_figure_row_get_request_mode;
}

static void
vit_key_figure_row_init (VitKeyFigureRow *self)
{
}

static GtkWidget *
new_line (const char *text, const char *style, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
new_card (const VitKeyFigure *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *note;

  gtk_box_append (GTK_BOX (box), new_line (figure->value, "key-figure", FALSE));
  gtk_box_append (GTK_BOX (box), new_line (figure->label, "heading", TRUE));
  if (figure->note != NULL)
    {
      note = new_line (figure->note, "caption", TRUE);
      gtk_widget_add_css_class (note, "dim-label");
      gtk_box_append (GTK_BOX (box), note);
    }
  gtk_widget_add_css_class (box, "key-figure-card");

  return box;
}

/**
 * vit_key_figure_row_new:
 * @figures: (element-type VitKeyFigure): what to show
 *
 * Returns: (transfer floating): a row of them
 */
GtkWidget *
vit_key_figure_row_new (const GPtrArray *figures)
{
  GtkWidget *self = g_object_new (VIT_TYPE_KEY_FIGURE_ROW, NULL);

  for (guint i = 0; i < figures->len; i++)
    gtk_widget_set_parent (new_card (g_ptr_array_index (figures, i)), self);

  return self;
}
