/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitNumberForm:
 *
 * How a text is written as a number. Several can fit: "1,234" is a number with a comma before
 * its decimals as well as one with a comma between thousands.
 */
typedef enum
{
  VIT_NUMBER_NONE = 0,
  VIT_NUMBER_WHOLE = 1 << 0,           /* 1234 */
  VIT_NUMBER_POINT = 1 << 1,           /* 12.5 */
  VIT_NUMBER_COMMA = 1 << 2,           /* 12,5 */
  VIT_NUMBER_SPACED = 1 << 3,          /* 1 234, any kind of space */
  VIT_NUMBER_SPACED_POINT = 1 << 4,    /* 1 234.5 */
  VIT_NUMBER_SPACED_COMMA = 1 << 5,    /* 1 234,5 */
  VIT_NUMBER_BY_COMMA = 1 << 6,        /* 1,234 */
  VIT_NUMBER_BY_COMMA_POINT = 1 << 7,  /* 1,234.5 */
  VIT_NUMBER_BY_POINT = 1 << 8,        /* 1.234 */
  VIT_NUMBER_BY_POINT_COMMA = 1 << 9,  /* 1.234,5 */
  VIT_NUMBER_BY_QUOTE = 1 << 10,       /* 1'234 */
  VIT_NUMBER_BY_QUOTE_POINT = 1 << 11, /* 1'234.5 */
  VIT_NUMBER_BY_QUOTE_COMMA = 1 << 12, /* 1'234,5 */
  VIT_NUMBER_CODE = 1 << 13,           /* 007, +48…, more digits than a whole number can have */
} VitNumberForm;

VitNumberForm vit_number_form_of (const char *text, guint *n_digits);

G_END_DECLS
