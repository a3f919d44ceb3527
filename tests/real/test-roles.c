/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "real-data.h"
#include "vit-import.h"
#include "vit-roles.h"

static const struct
{
  const char *file;
  const char *roles;    /* "role=column", in the order of the roles */
  const char *sentence; /* what a row is said to be */
} files[] = {
  { "ecom/ecom_dataset_upd.csv",
    "customer=customer_id order=order_id time=date product=product quantity=quantity price=price",
    "Each row is a product line of an order by a customer." },
  { "events/2019-Oct-sample.csv",
    "customer=user_id time=event_time product=product_id price=price category=category_code "
    "event=event_type session=user_session",
    "Each row is an event of a session of a customer." },
  { "eszoppping/sessions.csv",
    "customer=user_id order=purchase_id time=timestamp product=product_id event=event_type "
    "session=session_id",
    "Each row is an event of a session of a customer." },
  { "market/market_file.csv", "", "What a row is, is not known yet." },
  { "market/market_money.csv", "revenue=Выручка", "What a row is, is not known yet." },
  { "market/market_time.csv", "", "What a row is, is not known yet." },
  { "market/money.csv", "", "What a row is, is not known yet." },
  { "terra/purchase_history.csv", "customer=customer_id time=purchase_date product=product_id",
    "Each row is a product that a customer bought." },
  { "terra/product_details.csv", "product=product_id price=price category=category",
    "Each row is a product." },
  { "terra/customer_interactions.csv", "customer=customer_id", "Each row is a customer." },
  { "cdnow/example_transactions.csv", "time=date", "What a row is, is not known yet." },
};

static void
test_file (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *path = real_data_find (files[index].file);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VitProject) project = NULL;
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitConnection) connection = NULL;
  g_autoptr (VitTableInfo) table = NULL;
  g_autoptr (VitSource) source = NULL;
  g_autoptr (VitRoles) roles = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (path == NULL)
    return;

  project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
  source = vit_source_new (path);
  report = vit_import_run (project, source, NULL, &error);
  g_assert_no_error (error);
  table = vit_project_get_table (project, report->table, &error);
  g_assert_no_error (error);
  connection = vit_project_connect (project, &error);
  roles = vit_roles_guess (connection, table, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < VIT_N_ROLES; i++)
    if (roles->columns[i] != NULL)
      g_string_append_printf (text, "%s%s=%s", text->len > 0 ? " " : "", vit_role_to_word (i),
                              roles->columns[i]);
  g_assert_cmpstr (text->str, ==, files[index].roles);
  g_assert_true (vit_roles_check (roles, table, &error));

  sentence = vit_roles_sentence (roles, vit_language_get ("en"));
  g_assert_cmpstr (sentence, ==, files[index].sentence);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *test_path = g_strconcat ("/real/roles/", files[i].file, NULL);

      g_test_add_data_func (test_path, GUINT_TO_POINTER (i), test_file);
    }

  return g_test_run ();
}
