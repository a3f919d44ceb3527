/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds in a column: that it tells who somebody is. */

#include "vit-checkup-private.h"

#include <string.h>

#include "vit-sql.h"

/* So many of a column's values are addresses, or names, before it is one of them. */
#define PERSONAL_SHARE 0.5

/* Parts of names of columns that tell who somebody is. */
static const char *const personal_words[] = {
  "email",    "e-mail",    "e_mail",  "phone", "mobile",   "first_name", "last_name", "firstname",
  "lastname", "full_name", "surname", "birth", "passport", "address",    "street",    "фио",
  "фамилия",  "отчество",  "телефон", "почта", "паспорт",  "адрес",      "рождения",  "nazwisko",
  "imię",     "imie",      "telefon", "adres", "ulica",    "pesel",
};

/* Names of columns that may tell who somebody is: if their values look like names of people. */
static const char *const naming_words[] = {
  "name",   "customer", "customer_name", "client",     "client_name", "user_name", "username",
  "person", "имя",      "клиент",        "покупатель", "klient",      "nabywca",   NULL,
};

static gboolean
has_personal_name (const char *lower)
{
  for (guint i = 0; i < G_N_ELEMENTS (personal_words); i++)
    if (strstr (lower, personal_words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_personal (const VitCheckupColumn *column)
{
  double limit = PERSONAL_SHARE * column->present;
  g_autofree char *lower = g_utf8_strdown (column->name, -1);

  /* Telephone numbers may be numbers, and days of birth days. */
  if (column->present == 0 || vit_checkup_get_number (column->frame, "pseudonyms") > limit)
    return FALSE;

  return has_personal_name (lower) || vit_checkup_get_number (column->frame, "mails") > limit ||
         vit_checkup_get_number (column->frame, "phones") > limit ||
         (g_strv_contains (naming_words, lower) &&
          vit_checkup_get_number (column->frame, "names") > limit);
}

/* A column that tells who somebody is. One that has a role cannot be done without. */
gboolean
vit_check_personal (VitCheckup *self, const VitCheckupColumn *column, GError **error)
{
  gboolean needed = vit_checkup_is_role (self, column->name);
  g_autofree char *name = vit_sql_name (column->name);
  g_autofree char *expression = g_strdup_printf ("pseudonym(%s)", name);
  VitProposal *proposal;

  if (!is_personal (column))
    return TRUE;

  proposal = vit_checkup_add (
      self, VIT_PROPOSAL_PERSONAL, NULL,
      g_strdup_printf (vit_text (self->language, "%s says who somebody is"), column->name),
      g_strdup (needed
                    ? vit_text (self->language,
                                "It is needed to tell customers apart. Leave it out of what is "
                                "shared with others.")
                    : vit_text (self->language,
                                "No study needs it. Replace each value by a pseudonym: the same "
                                "value gets the same one in all tables of this project, and only "
                                "this project has the key. In another project, the same step "
                                "makes other pseudonyms.")));
  proposal->subject = g_strdup (column->name);
  proposal->rows = column->present;
  if (needed)
    return TRUE;

  return vit_checkup_propose (self, proposal,
                              vit_checkup_step ("derive", "column", column->name, "as", expression,
                                                NULL),
                              error);
}
