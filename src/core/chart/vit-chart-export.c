/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-draw.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

#include "vit-label.h"
#include "vit-pen.h"

/* Around the chart, and between its title and it, in units of the font size. */
#define MARGIN 1.6
#define TITLE_GAP 1.2
#define TITLE_SIZE 1.5

#define PIXELS 2 /* of a PNG per unit */

/* Cairo's images and coordinates end at 2¹⁵. */
#define MAX_SIZE 16000

G_DEFINE_QUARK (vit-chart-error-quark, vit_chart_error)

static cairo_status_t
append_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The title above, as much of it as two lines hold, and the chart below. */
static void
draw_page (const VitChart *chart,
           cairo_t *cr,
           double width,
           double height,
           const VitChartStyle *style)
{
  double size = style->font_size, margin = MARGIN * size, top = margin;

  vit_pen_set_color (cr, style->palette->paper, 1);
  cairo_paint (cr);

  if (chart->title != NULL && chart->title[0] != '\0')
    {
      PangoContext *context = vit_label_create_context (cr);
      g_autoptr (VitLabel) title =
          vit_label_new (context, style->font ? style->font : vit_chart_default_font (),
                         size * TITLE_SIZE, VIT_LABEL_SERIES, chart->title, style->palette->ink);

      g_object_unref (context);
      vit_label_fit (title, MAX (width - 2 * margin, 1), 2, PANGO_ALIGN_LEFT);
      if (title->box.height + TITLE_GAP * size < height / 3)
        {
          title->box.x = margin;
          title->box.y = margin;
          vit_label_draw (title, cr, style->palette->paper);
          top += title->box.height + TITLE_GAP * size;
        }
    }

  cairo_translate (cr, margin, top);
  vit_chart_draw (chart, cr, MAX (width - 2 * margin, 1), MAX (height - top - margin, 1), style);
}

static cairo_surface_t *
create_surface (const VitChart *chart,
                const char *suffix,
                double width,
                double height,
                GByteArray *bytes)
{
  cairo_surface_t *surface;

  if (g_str_equal (suffix, ".png"))
    return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * PIXELS),
                                       (int) ceil (height * PIXELS));
  if (g_str_equal (suffix, ".svg"))
    return cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);

  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  if (chart->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, chart->title);

  return surface;
}

/* Appends the file's contents to @bytes. */
static cairo_status_t
render (const VitChart *chart,
        const char *suffix,
        double width,
        double height,
        const VitChartStyle *style,
        GByteArray *bytes)
{
  cairo_surface_t *surface = create_surface (chart, suffix, width, height, bytes);
  cairo_t *cr = cairo_create (surface);
  gboolean is_image = cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE;
  cairo_status_t status;

  if (is_image)
    cairo_scale (cr, PIXELS, PIXELS);
  draw_page (chart, cr, width, height, style);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (status == CAIRO_STATUS_SUCCESS && is_image)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

/* The lower-case suffix if it is one that we write, else %NULL. */
static const char *
find_suffix (const char *path)
{
  static const char *const suffixes[] = { ".png", ".svg", ".pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      gsize length = strlen (path), n = strlen (suffixes[i]);

      if (length > n && g_ascii_strcasecmp (path + length - n, suffixes[i]) == 0)
        return suffixes[i];
    }

  return NULL;
}

/**
 * vit_chart_export:
 * @chart: what to draw
 * @path: file to write, which ends in .png, .svg or .pdf
 * @width: of the page in points
 * @height: of the page in points
 * @style: how to draw it
 *
 * Writes the chart with its title on plain paper; a PNG has two pixels to the point, a PDF has
 * its text as text. The file is written beside @path and renamed, so that @path is whole or
 * untouched.
 *
 * Returns: %FALSE with %VIT_CHART_ERROR set if the suffix is not known, the size is none or the
 *   file cannot be written
 */
gboolean
vit_chart_export (const VitChart *chart,
                  const char *path,
                  double width,
                  double height,
                  const VitChartStyle *style,
                  GError **error)
{
  const char *suffix = find_suffix (path);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) local_error = NULL;
  cairo_status_t status;

  if (suffix == NULL)
    {
      g_set_error (error, VIT_CHART_ERROR, VIT_CHART_ERROR_SUFFIX,
                   "A chart cannot be written to “%s”: name a file that ends in .png, .svg or .pdf",
                   path);
      return FALSE;
    }

  if (!(width >= 1 && width <= MAX_SIZE && height >= 1 && height <= MAX_SIZE))
    {
      g_set_error (error, VIT_CHART_ERROR, VIT_CHART_ERROR_SIZE,
                   "A chart cannot be %g × %g points large: choose 1 to %d each way", width, height,
                   MAX_SIZE);
      return FALSE;
    }

  status = render (chart, suffix, width, height, style, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, VIT_CHART_ERROR, VIT_CHART_ERROR_WRITE,
                   "The chart cannot be drawn for “%s”: %s", path, cairo_status_to_string (status));
      return FALSE;
    }

  if (!g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local_error))
    {
      g_set_error (error, VIT_CHART_ERROR, VIT_CHART_ERROR_WRITE,
                   "The chart cannot be written to “%s”: %s", path, local_error->message);
      return FALSE;
    }

  return TRUE;
}
