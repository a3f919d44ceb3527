/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-note-column.h"

/* Points. */
#define NOTE_GAP 18.0
#define PARAGRAPH_GAP 11.0
#define COLUMN_GAP 40.0
#define HEAD_GAP 3.0
/* Text may shrink to this share before it goes on to the next page. */
#define SMALLEST 0.875
#define STEP 0.0625
/* Between the left edge of a numbered column and its text. */
#define NUMBER_INDENT 22.0
/* The head of a first note that is a figure ("−50 %", "457 against 727") is set large. */
#define FIGURE_HEAD_LENGTH 16

typedef struct
{
  PangoLayout *layout; /* %NULL once it is placed */
  VitType type;
  VitColor color;
  const char *tag;
  double gap;   /* above */
  guint number; /* printed beside it; 0: none */
} Piece;

struct _VitNoteColumn
{
  VitDeckPlan *plan; /* borrowed */
  double width, scale;
  gboolean numbered;
  GArray *pieces;
  guint next; /* the first that is not placed */
};

static void
piece_clear (gpointer data)
{
  g_clear_object (&((Piece *) data)->layout);
}

static gboolean
is_figure (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  return g_utf8_strlen (text, -1) <= FIGURE_HEAD_LENGTH &&
         (g_unichar_isdigit (first) || (first != 0 && g_utf8_strchr ("−+±<>≈~×", -1, first)));
}

static void
add_piece (VitNoteColumn *self,
           VitType type,
           VitColor color,
           const char *tag,
           double gap,
           const char *text)
{
  Piece piece = { NULL, type, color, tag, gap, 0 };
  double width = self->numbered ? self->width - NUMBER_INDENT : self->width;

  piece.layout = vit_typesetter_set (self->plan->setter, type, self->scale, width, text);
  g_array_append_val (self->pieces, piece);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
set_notes (VitNoteColumn *self, const GPtrArray *notes)
{
  const VitPalette *palette = self->plan->palette;

  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < notes->len; i++)
    {
      const VitNote *note = g_ptr_array_index (notes, i);
      gboolean figure = has_text (note->head) && i == 0 && is_figure (note->head);
      double gap = has_text (note->head) && !self->numbered ? NOTE_GAP : PARAGRAPH_GAP;
      guint first = self->pieces->len;

      if (has_text (note->head))
        add_piece (self, figure ? VIT_TYPE_VALUE : VIT_TYPE_HEAD,
                   figure ? palette->accent : palette->ink, "H2", gap, note->head);
      if (has_text (note->text))
        add_piece (self, VIT_TYPE_BODY, palette->ink, "P", has_text (note->head) ? HEAD_GAP : gap,
                   note->text);
      if (self->numbered && self->pieces->len > first)
        g_array_index (self->pieces, Piece, first).number = i + 1;
    }
}

/**
 * vit_note_column_new:
 * @notes: VitNote
 * @numbered: whether they are steps that count from 1
 * @width: of the column, in points
 * @height: to fit into; the text shrinks a little for that
 *
 * Returns: (transfer full): the notes, set but not placed
 */
VitNoteColumn *
vit_note_column_new (VitDeckPlan *plan,
                     const GPtrArray *notes,
                     gboolean numbered,
                     double width,
                     double height)
{
  VitNoteColumn *self = g_new0 (VitNoteColumn, 1);

  self->plan = plan;
  self->numbered = numbered;
  self->width = width;
  self->scale = 1;
  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, piece_clear);

  set_notes (self, notes);
  while (vit_note_column_get_height (self) > height && self->scale - STEP >= SMALLEST)
    {
      self->scale -= STEP;
      set_notes (self, notes);
    }

  return self;
}

void
vit_note_column_free (VitNoteColumn *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * vit_note_column_get_height:
 *
 * Returns: the height in points of what is not placed yet
 */
double
vit_note_column_get_height (const VitNoteColumn *self)
{
  double height = 0;

  for (guint i = self->next; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      height += (i > self->next ? piece->gap : 0) + vit_layout_get_height (piece->layout);
    }

  return height;
}

/**
 * vit_note_column_is_done:
 *
 * Returns: whether all is placed
 */
gboolean
vit_note_column_is_done (const VitNoteColumn *self)
{
  return self->next == self->pieces->len;
}

/* A head stays with the first two lines of its text. */
static double
get_least_height (VitNoteColumn *self, const Piece *piece)
{
  double height = vit_layout_get_height (piece->layout);
  double line = vit_typesetter_get_size (self->plan->setter, VIT_TYPE_BODY) * 1.5;

  return piece->type == VIT_TYPE_BODY ? MIN (height, line) : height + HEAD_GAP + 2 * line;
}

/* Places what @piece holds now; @rest is what is left of it. Returns its height. */
static double
place_piece (VitNoteColumn *self,
             VitPage *page,
             Piece *piece,
             PangoLayout *rest,
             double x,
             double y)
{
  double height = vit_layout_get_height (piece->layout);

  if (piece->number > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", piece->number);

      vit_page_add_text (page, "Lbl",
                         vit_typesetter_set (self->plan->setter,
                                             piece->type == VIT_TYPE_BODY ? VIT_TYPE_NAME
                                                                          : piece->type,
                                             self->scale, -1, text),
                         self->plan->palette->accent, x, y);
      piece->number = 0;
    }
  vit_page_add_text (page, piece->tag, piece->layout, piece->color,
                     self->numbered ? x + NUMBER_INDENT : x, y);
  piece->layout = rest;
  if (rest == NULL)
    self->next++;

  return height;
}

/**
 * vit_note_column_place:
 * @x: left edge of the column
 * @y: its top
 * @bottom: where it must end
 *
 * Places what fits; a paragraph that does not is split between two lines. What is left is for the
 * next call. An empty column (@bottom far enough below @y) takes at least one line.
 *
 * Returns: the bottom of what was placed
 */
double
vit_note_column_place (VitNoteColumn *self, VitPage *page, double x, double y, double bottom)
{
  double top = y;

  while (!vit_note_column_is_done (self))
    {
      Piece *piece = &g_array_index (self->pieces, Piece, self->next);
      double gap = top > y ? piece->gap : 0;
      PangoLayout *rest;

      if (top + gap + get_least_height (self, piece) > bottom && top > y)
        return top;

      rest = vit_typesetter_split (self->plan->setter, piece->type, self->scale, piece->layout,
                                   bottom - top - gap);
      if (*pango_layout_get_text (piece->layout) == '\0')
        {
          g_object_unref (piece->layout);
          piece->layout = rest;
          return top;
        }
      top += gap + place_piece (self, page, piece, rest, x, top + gap);
      if (rest != NULL)
        return top;
    }

  return top;
}

/**
 * vit_note_column_place_rest:
 * @exhibit: whose notes they are
 *
 * Places what the exhibit's own page had no room for on pages that continue it, in as many columns
 * as fit beside each other.
 */
void
vit_note_column_place_rest (VitNoteColumn *self, const VitExhibit *exhibit)
{
  double step = self->width + COLUMN_GAP;
  guint n_columns = (guint) MAX ((VIT_PAGE_TEXT_WIDTH + COLUMN_GAP) / step, 1);

  while (!vit_note_column_is_done (self))
    {
      double top;
      VitPage *page =
          vit_deck_plan_continue_page (self->plan, exhibit->section, exhibit->title, &top);

      for (guint i = 0; i < n_columns; i++)
        vit_note_column_place (self, page, VIT_PAGE_MARGIN + i * step, top,
                               VIT_PAGE_CONTENT_BOTTOM);
    }
}
