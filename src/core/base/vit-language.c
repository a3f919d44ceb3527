/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-language.h"

#include <gio/gio.h>

#include "vit-base-resources.h"
#include "vit-catalogue.h"

#define CATALOGUE_PATH "/io/github/vitrine_app/Vitrine/base/"

/* gettext's separator of context and text. */
#define CONTEXT_MARK "\004"

/* The index of the plural form for @n. */
typedef guint (*PluralRule) (guint64 n);

struct _VitLanguage
{
  const char *code;
  const char *name; /* in the language itself */
  const char *decimal_mark;
  PluralRule plural;
  VitCatalogue catalogue; /* empty for English, which is the source */
};

static guint
plural_two (guint64 n)
{
  return n == 1 ? 0 : 1;
}

/* 2 to 4, 22 to 24, … but not 12 to 14: shared by the Slavic languages. */
static gboolean
is_few (guint64 n)
{
  return n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14);
}

static guint
plural_polish (guint64 n)
{
  if (n == 1)
    return 0;

  return is_few (n) ? 1 : 2;
}

static guint
plural_russian (guint64 n)
{
  if (n % 10 == 1 && n % 100 != 11)
    return 0;

  return is_few (n) ? 1 : 2;
}

/* Written once, by load_catalogues(), before anybody is given one of them. */
static VitLanguage languages[] = {
  { "en", "English", ".", plural_two },
  { "pl", "Polski", ",", plural_polish },
  { "ru", "Русский", ",", plural_russian },
};

static const char *const codes[] = { "en", "pl", "ru", NULL };

static void
load_catalogue (VitLanguage *language)
{
  g_autofree char *path = g_strconcat (CATALOGUE_PATH, language->code, ".mo", NULL);
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize size;

  bytes =
      g_resource_lookup_data (vit_base_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  /* The resource is not compressed, so the data are the program's own and outlive @bytes. */
  data = g_bytes_get_data (bytes, &size);
  if (!vit_catalogue_open (&language->catalogue, data, size))
    g_assert_not_reached ();
}

static void
load_catalogues (void)
{
  static gsize loaded = 0;

  if (!g_once_init_enter (&loaded))
    return;

  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    load_catalogue (&languages[i]);

  g_once_init_leave (&loaded, 1);
}

/**
 * vit_language_get:
 * @code: (nullable): ISO 639-1 code: "en", "pl" or "ru"
 *
 * Returns: (transfer none) (nullable): the language, or %NULL if it is not known
 */
const VitLanguage *
vit_language_get (const char *code)
{
  load_catalogues ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_strcmp0 (code, languages[i].code) == 0)
        return &languages[i];
    }

  return NULL;
}

/**
 * vit_language_default:
 *
 * Returns: (transfer none): English, the language of the sources
 */
const VitLanguage *
vit_language_default (void)
{
  return vit_language_get ("en");
}

/**
 * vit_language_is_known:
 * @code: (nullable): a language code
 *
 * Returns: whether vit_language_get() has it
 */
gboolean
vit_language_is_known (const char *code)
{
  return vit_language_get (code) != NULL;
}

/**
 * vit_language_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes of all languages
 */
const char *const *
vit_language_list (void)
{
  return codes;
}

/**
 * vit_language_get_code:
 *
 * Returns: (transfer none): the ISO 639-1 code
 */
const char *
vit_language_get_code (const VitLanguage *self)
{
  return self->code;
}

/**
 * vit_language_get_name:
 *
 * Returns: (transfer none): what the language calls itself, for a list to choose from
 */
const char *
vit_language_get_name (const VitLanguage *self)
{
  return self->name;
}

/**
 * vit_language_get_decimal_mark:
 *
 * Returns: (transfer none): "." or ","
 */
const char *
vit_language_get_decimal_mark (const VitLanguage *self)
{
  return self->decimal_mark;
}

/**
 * vit_text:
 * @msgid: an English text
 *
 * Returns: (transfer none): @msgid in the language, or itself where it is not translated
 */
const char *
vit_text (const VitLanguage *self, const char *msgid)
{
  const char *text = vit_catalogue_find (&self->catalogue, msgid, NULL);

  return text ? text : msgid;
}

/**
 * vit_text_c:
 * @context: what tells this use of @msgid from others, such as "month in a date"
 * @msgid: an English text
 *
 * Returns: (transfer none): @msgid in the language, or itself where it is not translated
 */
const char *
vit_text_c (const VitLanguage *self, const char *context, const char *msgid)
{
  g_autofree char *key = g_strconcat (context, CONTEXT_MARK, msgid, NULL);
  const char *text = vit_catalogue_find (&self->catalogue, key, NULL);

  return text ? text : msgid;
}

/**
 * vit_text_n:
 * @singular: an English text for one
 * @plural: the English text for other numbers
 * @n: the number
 *
 * Returns: (transfer none): the form of the text for @n by the language's rule; the English one
 *   where it is not translated
 */
const char *
vit_text_n (const VitLanguage *self, const char *singular, const char *plural, guint64 n)
{
  const char *text = vit_catalogue_find_form (&self->catalogue, singular, self->plural (n));

  if (text != NULL)
    return text;

  return n == 1 ? singular : plural;
}
