/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What words in the names of columns speak of. */
typedef enum
{
  VIT_WORD_CUSTOMER,
  VIT_WORD_ORDER,
  VIT_WORD_PRODUCT,
  VIT_WORD_CATEGORY,
  VIT_WORD_EVENT,
  VIT_WORD_SESSION,
  VIT_WORD_TARGET,
  VIT_WORD_TIME,
  VIT_WORD_QUANTITY,
  VIT_WORD_PRICE,
  VIT_WORD_REVENUE,
  VIT_WORD_CONTACT, /* e-mail, telephone: a customer where there is nothing better */
  VIT_WORD_ID,      /* number, code */
  VIT_WORD_NAME,
  VIT_WORD_TYPE,
  VIT_WORD_TOTAL,
  VIT_WORD_UNIT,
  VIT_WORD_OTHER, /* turns the name to something else: city, discount, birth */
  VIT_N_WORDS,
} VitWord;

typedef struct
{
  VitWord word;
  gboolean head_first; /* a language that says "number of the order", not "order number" */
} VitRoleWord;

GArray *vit_role_words_read (const char *name);

G_END_DECLS
