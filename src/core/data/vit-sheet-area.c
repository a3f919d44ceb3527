/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sheet-area.h"

/* A corner: letters for the column, digits for the row, or one of these. 0 for what is left out. */
static gboolean
parse_corner (const char **at, guint *column, gint64 *row)
{
  const char *from = *at;

  *column = 0;
  *row = 0;
  for (; g_ascii_isalpha (**at) && *column < 100000; (*at)++)
    *column = *column * 26 + (guint) (g_ascii_toupper (**at) - 'A') + 1;
  for (; g_ascii_isdigit (**at) && *row < G_MAXINT; (*at)++)
    *row = *row * 10 + **at - '0';

  return *at > from;
}

/**
 * vit_sheet_area_parse:
 * @self: (out): the area
 * @text: "B3:H100", "A:F", "B3:F" or a single cell
 *
 * Returns: %FALSE if it is none
 */
gboolean
vit_sheet_area_parse (VitSheetArea *self, const char *text)
{
  g_autofree char *bare = g_strdup (text);
  char *to = bare;
  const char *at = bare;

  for (const char *from = text; *from != '\0'; from++)
    if (*from != '$' && *from != ' ')
      *to++ = *from;
  *to = '\0';

  if (!parse_corner (&at, &self->first_column, &self->first_row))
    return FALSE;
  if (*at == '\0')
    {
      self->last_column = self->first_column;
      self->last_row = self->first_row;
    }
  else if (*at++ != ':' || !parse_corner (&at, &self->last_column, &self->last_row) || *at != '\0')
    {
      return FALSE;
    }

  /* "3:B" is neither rows nor columns. */
  if ((self->first_column == 0) != (self->last_column == 0))
    return FALSE;

  self->first_row = MAX (self->first_row, 1);
  self->first_column = MAX (self->first_column, 1);
  if (self->last_row == 0)
    self->last_row = G_MAXINT64;
  if (self->last_column == 0)
    self->last_column = G_MAXUINT;

  return self->first_row <= self->last_row && self->first_column <= self->last_column;
}
