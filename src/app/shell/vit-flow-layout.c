/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-flow-layout.h"

struct _VitFlowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (VitFlowLayout, vit_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The size that a child takes in a line of @width. */
static void
size_child (GtkWidget *child, int width, int *child_width, int *child_height)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  *child_width = MAX (minimum, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *child_width, NULL, child_height, NULL,
                      NULL);
}

/* The children from @first that fit in one line of @width; returns the one after them. */
static GtkWidget *
fill_line (VitFlowLayout *self, GtkWidget *first, int width, int *line_height)
{
  GtkWidget *child;
  int used = 0;

  *line_height = 0;
  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      size_child (child, width, &child_width, &child_height);
      if (used > 0 && used + self->spacing + child_width > width)
        break;
      used += child_width + (used > 0 ? self->spacing : 0);
      *line_height = MAX (*line_height, child_height);
    }

  return child;
}

static void
measure_width (VitFlowLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static int
measure_height (VitFlowLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int height = 0;

  while (child != NULL)
    {
      int line_height;

      child = fill_line (self, child, width, &line_height);
      height += line_height + (height > 0 ? self->line_spacing : 0);
    }

  return height;
}

static void
vit_flow_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  VitFlowLayout *self = VIT_FLOW_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }

  if (for_size < 0)
    measure_width (self, widget, &for_size, natural);
  *minimum = *natural = measure_height (self, widget, for_size);
}

static void
vit_flow_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          int width,
                          int height,
                          int baseline)
{
  VitFlowLayout *self = VIT_FLOW_LAYOUT (manager);
  gboolean turned = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      int line_height;
      int x = 0;
      GtkWidget *end = fill_line (self, child, width, &line_height);

      for (; child != end; child = gtk_widget_get_next_sibling (child))
        {
          GtkAllocation place;

          if (!gtk_widget_should_layout (child))
            continue;
          size_child (child, width, &place.width, &place.height);
          place.x = turned ? width - x - place.width : x;
          place.y = y + (line_height - place.height) / 2;
          gtk_widget_size_allocate (child, &place, -1);
          x += place.width + self->spacing;
        }
      y += line_height + self->line_spacing;
    }
}

static GtkSizeRequestMode
vit_flow_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vit_flow_layout_class_init (VitFlowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = vit_flow_layout_measure;
  manager_class->allocate = vit_flow_layout_allocate;
  manager_class->get_request_mode = vit_flow_layout_get_request_mode;
}

static void
vit_flow_layout_init (VitFlowLayout *self)
{
}

/**
 * vit_flow_layout_new:
 * @spacing: pixels between children of a line
 * @line_spacing: pixels between lines
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
vit_flow_layout_new (int spacing, int line_spacing)
{
  VitFlowLayout *self = g_object_new (VIT_TYPE_FLOW_LAYOUT, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;

  return GTK_LAYOUT_MANAGER (self);
}
