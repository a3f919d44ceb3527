/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-typesetter.h"

/* A title may shrink to this share of its size before it takes more lines than it was given. */
#define TITLE_SMALLEST 0.77
/* It shrinks this far to stay on one line, because one line of 24 points reads better than two
 * of 26. */
#define TITLE_ONE_LINE 0.92
#define TITLE_STEP 0.02

/* Characters: a shorter last word takes the one before it along, if that has no more bytes. */
#define SHORTEST_LAST_LINE 7
#define LONGEST_COMPANION 20

/* Stands for a character that no installed font can draw; a box with its code would look broken. */
#define UNKNOWN_CHARACTER 0x25a1

typedef struct
{
  double size; /* points */
  PangoWeight weight;
  double leading;   /* distance of baselines, in sizes */
  gboolean tabular; /* digits of one width */
} TypeStyle;

static const TypeStyle styles[VIT_N_TYPES] = {
  [VIT_TYPE_COVER] = { 40, PANGO_WEIGHT_BOLD, 1.15, FALSE },
  [VIT_TYPE_TITLE] = { 26, PANGO_WEIGHT_BOLD, 1.18, FALSE },
  [VIT_TYPE_SUBTITLE] = { 13, PANGO_WEIGHT_NORMAL, 1.35, FALSE },
  [VIT_TYPE_FIGURE] = { 30, PANGO_WEIGHT_BOLD, 1.1, FALSE },
  [VIT_TYPE_VALUE] = { 17, PANGO_WEIGHT_BOLD, 1.2, FALSE },
  [VIT_TYPE_HEAD] = { 13, PANGO_WEIGHT_BOLD, 1.3, FALSE },
  [VIT_TYPE_NAME] = { 12, PANGO_WEIGHT_SEMIBOLD, 1.3, FALSE },
  [VIT_TYPE_BODY] = { 12, PANGO_WEIGHT_NORMAL, 1.45, FALSE },
  [VIT_TYPE_CELL] = { 10.5, PANGO_WEIGHT_NORMAL, 1.3, TRUE },
  [VIT_TYPE_COLUMN] = { 9.5, PANGO_WEIGHT_SEMIBOLD, 1.25, TRUE },
  [VIT_TYPE_LABEL] = { 10.5, PANGO_WEIGHT_NORMAL, 1.3, FALSE },
  [VIT_TYPE_FOOTER] = { 9, PANGO_WEIGHT_NORMAL, 1.25, TRUE },
};

struct _VitTypesetter
{
  PangoContext *context;
  char *family;
  const VitLanguage *language;
  GHashTable *drawable; /* character → whether some font has it, as far as it was asked */
};

/* Pango's word for "sans" stands for whatever the system has. */
static const char *const families[] = { "Inter", "Cantarell", "Sans", NULL };

static gboolean
has_family (PangoFontMap *map, const char *name)
{
  PangoFontFamily *family = pango_font_map_get_family (map, name);

  return family != NULL && g_ascii_strcasecmp (pango_font_family_get_name (family), name) == 0;
}

/**
 * vit_typesetter_new:
 *
 * Returns: (transfer full): a typesetter in the first family of the house that is installed
 */
VitTypesetter *
vit_typesetter_new (const VitLanguage *language)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  VitTypesetter *self = g_new0 (VitTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();
  int i = 0;

  self->language = language;
  self->drawable = g_hash_table_new (NULL, NULL);
  self->context = pango_font_map_create_context (map);
  while (families[i + 1] != NULL && !has_family (map, families[i]))
    i++;
  self->family = g_strdup (families[i]);

  /* One unit is one point, and nothing is rounded to the pixels of a screen. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context,
                              pango_language_from_string (vit_language_get_code (language)));

  return self;
}

void
vit_typesetter_free (VitTypesetter *self)
{
  g_hash_table_unref (self->drawable);
  g_object_unref (self->context);
  g_free (self->family);
  g_free (self);
}

/**
 * vit_typesetter_get_family:
 *
 * Returns: the family that everything is set in, for charts to use too
 */
const char *
vit_typesetter_get_family (const VitTypesetter *self)
{
  return self->family;
}

/**
 * vit_typesetter_get_size:
 *
 * Returns: the size of @type in points
 */
double
vit_typesetter_get_size (const VitTypesetter *self, VitType type)
{
  return styles[type].size;
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, guint from, guint to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (attributes, attribute);
}

static gboolean
is_dash (gunichar c)
{
  return c == 0x2013 || c == 0x2014;
}

/* Longest word that must not end a line, in letters: Russian and Polish typography keep short
 * prepositions and conjunctions with the word they belong to. */
static guint
longest_clinging_word (const VitLanguage *language)
{
  const char *code = vit_language_get_code (language);

  if (g_str_equal (code, "ru"))
    return 2;
  if (g_str_equal (code, "pl"))
    return 1;
  return 0;
}

/* Whether the line must not break at the space between @word and @next. */
static gboolean
clings (const char *word, const char *space, const char *next, guint longest)
{
  gunichar after = g_utf8_get_char (next);
  glong letters = g_utf8_strlen (word, space - word);

  if (is_dash (after) || (g_ascii_isdigit (space[-1]) && after == '%'))
    return TRUE;
  if (letters > longest)
    return FALSE;
  for (const char *p = word; p < space; p = g_utf8_next_char (p))
    if (!g_unichar_isalpha (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* Whether @next is the last word of a paragraph and too short to stand on a line alone, and the
 * word before it, of @length bytes, short enough to go with it. */
static gboolean
is_short_end (gsize length, const char *next)
{
  gsize end = strcspn (next, " \n");

  return (next[end] == '\0' || next[end] == '\n') &&
         g_utf8_strlen (next, end) <= SHORTEST_LAST_LINE && length <= LONGEST_COMPANION;
}

/* Keeps short words with the next word, dashes with the word before, and "%" with its number.
 * Done by attributes and not by no-break spaces, so that a copied or searched text is as it was
 * written. */
static void
add_line_break_rules (VitTypesetter *self,
                      PangoAttrList *attributes,
                      VitType type,
                      const char *text)
{
  gboolean is_prose = type == VIT_TYPE_BODY || type == VIT_TYPE_SUBTITLE;
  guint longest = longest_clinging_word (self->language);
  const char *word = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (*p != ' ')
        {
          if (word == NULL)
            word = p;
          continue;
        }
      if (word != NULL && *next != '\0' &&
          (clings (word, p, next, longest) || (is_prose && is_short_end (p - word, next))))
        add_attribute (attributes, pango_attr_allow_breaks_new (FALSE),
                       (guint) (g_utf8_prev_char (p) - text),
                       (guint) (g_utf8_next_char (next) - text));
      word = NULL;
    }
}

static PangoAttrList *
create_attributes (VitTypesetter *self, VitType type, double size, const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  add_attribute (attributes, pango_attr_insert_hyphens_new (FALSE), 0, G_MAXUINT);
  if (styles[type].tabular)
    add_attribute (attributes, pango_attr_font_features_new ("tnum=1"), 0, G_MAXUINT);
  /* Inter is spaced for the screen's small sizes; large ones want a little less. */
  if (styles[type].size >= 17 && g_str_equal (self->family, "Inter"))
    add_attribute (attributes, pango_attr_letter_spacing_new ((int) (-0.012 * size * PANGO_SCALE)),
                   0, G_MAXUINT);
  add_line_break_rules (self, attributes, type, text);

  return attributes;
}

/* The space between lines that gives the style's leading whatever the font's own height. */
static int
get_line_gap (VitTypesetter *self, const PangoFontDescription *font, double leading)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, font, NULL);
  int own = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);

  return (int) (leading * PANGO_SCALE) - own;
}

/* Valid UTF-8 on plain lines: a control character or a line separator is a space. */
static char *
clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean line = c == 0x2028 || c == 0x2029;

      g_string_append_unichar (clean, (c != '\n' && g_unichar_iscntrl (c)) || line ? ' ' : c);
    }

  return g_string_free (clean, FALSE);
}

static gboolean
can_draw (VitTypesetter *self, PangoLayout *probe, gunichar c)
{
  gpointer known;
  char text[7] = { 0 };
  gboolean can;

  if (g_hash_table_lookup_extended (self->drawable, GUINT_TO_POINTER (c), NULL, &known))
    return GPOINTER_TO_INT (known);

  pango_layout_set_text (probe, text, g_unichar_to_utf8 (c, text));
  can = pango_layout_get_unknown_glyphs_count (probe) == 0;
  g_hash_table_insert (self->drawable, GUINT_TO_POINTER (c), GINT_TO_POINTER (can));

  return can;
}

/* @text with what no font can draw replaced. */
static char *
replace_unknown (VitTypesetter *self, const PangoFontDescription *font, const char *text)
{
  g_autoptr (PangoLayout) probe = pango_layout_new (self->context);
  GString *known = g_string_sized_new (strlen (text));
  gunichar substitute;
  gboolean dropped = FALSE;

  pango_layout_set_font_description (probe, font);
  substitute = can_draw (self, probe, UNKNOWN_CHARACTER) ? UNKNOWN_CHARACTER : '?';

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* What joins or modifies a character that is not drawn goes with it. */
      if (dropped && g_unichar_iszerowidth (c))
        continue;
      dropped = c > 127 && !can_draw (self, probe, c);
      g_string_append_unichar (known, dropped ? substitute : c);
    }

  return g_string_free (known, FALSE);
}

/**
 * vit_typesetter_set:
 * @scale: 1 for the type's own size; less to make a text fit
 * @width: of the column in points; negative for one line without end
 * @text: what to set; never read as markup
 *
 * Returns: (transfer full): the text, broken into lines that are no wider than @width
 */
PangoLayout *
vit_typesetter_set (VitTypesetter *self, VitType type, double scale, double width, const char *text)
{
  g_autofree char *clean = clean_text (text);
  PangoFontDescription *font = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (self->context);
  double size = styles[type].size * scale;
  PangoAttrList *attributes;

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_weight (font, styles[type].weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, get_line_gap (self, font, size * styles[type].leading));
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, clean, -1);
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    {
      g_autofree char *known = replace_unknown (self, font, clean);

      pango_layout_set_text (layout, known, -1);
    }

  attributes = create_attributes (self, type, size, pango_layout_get_text (layout));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);

  return layout;
}

/* Narrows @layout as far as it keeps its number of lines, so that they are of about one length
 * and no word is left alone on the last. */
static void
balance_lines (PangoLayout *layout, double width)
{
  int n_lines = pango_layout_get_line_count (layout);
  double low = width / (n_lines + 1), high = width;

  if (n_lines < 2)
    return;

  while (high - low > 2)
    {
      double middle = (low + high) / 2;

      pango_layout_set_width (layout, (int) (middle * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) > n_lines)
        low = middle;
      else
        high = middle;
    }
  pango_layout_set_width (layout, (int) (high * PANGO_SCALE));
}

/**
 * vit_typesetter_set_title:
 * @width: of the column in points
 * @lines: how many it should take at most
 * @text: the title
 *
 * Sets a title that shrinks a little to stay on one line or within @lines. One that is longer than
 * that at its smallest size takes the lines it needs: it is never cut.
 *
 * Returns: (transfer full): the title, its lines of about one length
 */
PangoLayout *
vit_typesetter_set_title (VitTypesetter *self,
                          VitType type,
                          double width,
                          int lines,
                          const char *text)
{
  PangoLayout *layout = vit_typesetter_set (self, type, 1, width, text);
  int n_lines = pango_layout_get_line_count (layout);
  double scale = 1;

  if (n_lines == 1)
    return layout;

  if (n_lines == 2)
    {
      g_autoptr (PangoLayout) smaller =
          vit_typesetter_set (self, type, TITLE_ONE_LINE, width, text);

      if (pango_layout_get_line_count (smaller) == 1)
        {
          g_object_unref (layout);
          return g_steal_pointer (&smaller);
        }
    }

  while (pango_layout_get_line_count (layout) > lines && scale - TITLE_STEP >= TITLE_SMALLEST)
    {
      scale -= TITLE_STEP;
      g_object_unref (layout);
      layout = vit_typesetter_set (self, type, scale, width, text);
    }
  balance_lines (layout, width);

  return layout;
}

/**
 * vit_typesetter_split:
 * @layout: a text that vit_typesetter_set() made with @type and @scale; keeps the lines that fit
 * @height: the height that there is, in points
 *
 * Returns: (transfer full) (nullable): the lines that are left over, or %NULL if all fit. If not
 *   even one line does, all of them are left over and @layout is empty.
 */
PangoLayout *
vit_typesetter_split (VitTypesetter *self,
                      VitType type,
                      double scale,
                      PangoLayout *layout,
                      double height)
{
  g_autofree char *text = g_strdup (pango_layout_get_text (layout));
  int width = pango_layout_get_width (layout);
  PangoLayoutIter *iter;
  int cut = -1;

  if (vit_layout_get_height (layout) <= height)
    return NULL;

  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if ((double) (logical.y + logical.height) / PANGO_SCALE > height)
        cut = pango_layout_iter_get_line_readonly (iter)->start_index;
    }
  while (cut < 0 && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  if (cut < 0)
    return NULL;

  pango_layout_set_text (layout, text, cut);

  return vit_typesetter_set (self, type, scale, (double) width / PANGO_SCALE,
                             g_strchug (text + cut));
}

/**
 * vit_layout_get_width:
 *
 * Returns: the width of the longest line in points
 */
double
vit_layout_get_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (double) logical.width / PANGO_SCALE;
}

/**
 * vit_layout_get_height:
 *
 * Returns: the height of all lines in points
 */
double
vit_layout_get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (double) logical.height / PANGO_SCALE;
}
