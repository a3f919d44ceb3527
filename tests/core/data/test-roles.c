/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-json.h"
#include "vit-roles.h"

/* Columns as "name:kind", and the roles that they should get as "role=column". Kinds: i repeated
 * whole number, u whole number of its own in each row, n number with fractions, s small whole
 * number, t time, d date, x text of its own in each row, c text of few values, e events, b truth
 * value, 0 nothing. */
typedef struct
{
  const char *table;
  const char *columns;
  const char *roles;
} Case;

static const Case cases[] = {
  /* Headers of published data sets. */
  { "ecom", "date:t customer_id:i order_id:i product:c quantity:s price:n",
    "customer=customer_id order=order_id time=date product=product quantity=quantity price=price" },
  { "ecom_raw", "date:i customer_id:i order_id:i product:c quantity:s price:n",
    "customer=customer_id order=order_id product=product quantity=quantity price=price" },
  { "events",
    "event_time:t event_type:e product_id:i category_id:i category_code:c brand:c price:n "
    "user_id:i user_session:c",
    "customer=user_id time=event_time product=product_id price=price category=category_code "
    "event=event_type session=user_session" },
  { "sessions",
    "column0:u session_id:i timestamp:t user_id:i product_id:i event_type:e offered_discount:s "
    "purchase_id:i",
    "customer=user_id order=purchase_id time=timestamp product=product_id event=event_type "
    "session=session_id" },
  { "deliveries", "purchase_id:u purchase_timestamp:t delivery_timestamp:t delivery_company:i",
    "order=purchase_id time=purchase_timestamp" },
  { "products", "product_id:u product_name:x category_path:c price:n",
    "product=product_name price=price category=category_path" },
  { "orders", "order_id:i ordered_at:t customer_id:i product_id:c product:c quantity:s price:n",
    "customer=customer_id order=order_id time=ordered_at product=product quantity=quantity "
    "price=price" },
  { "orders", "order_id:i product_id:c product:i", "order=order_id product=product_id" },
  { "users", "user_id:u name:x city:c street:x", "customer=user_id" },
  { "market_file",
    "id:u Покупательская_активность:c Тип_сервиса:c Разрешить_сообщать:b Маркет_актив_6_мес:n "
    "Длительность:i Акционные_покупки:n Популярная_категория:c Страниц_за_визит:s",
    "" },
  { "market_money", "id:i Период:c Выручка:n", "revenue=Выручка" },
  { "money", "id:u Прибыль:n", "" },
  { "purchase_history", "customer_id:i product_id:i purchase_date:d",
    "customer=customer_id time=purchase_date product=product_id" },
  { "product_details", "product_id:u category:c price:s ratings:n",
    "product=product_id price=price category=category" },
  { "customer_interactions", "customer_id:u page_views:i time_spent:i", "customer=customer_id" },
  { "transactions", "date:t id:i", "time=date" },
  { "retail",
    "InvoiceNo:i StockCode:c Description:c Quantity:s InvoiceDate:t UnitPrice:n "
    "CustomerID:i Country:c",
    "customer=CustomerID order=InvoiceNo time=InvoiceDate product=Description quantity=Quantity "
    "price=UnitPrice" },

  /* English, in the spellings of the trade's programs. */
  { "t", "OrderID:i OrderDate:d ClientName:c ItemName:c Qty:s LineTotal:n",
    "customer=ClientName order=OrderID time=OrderDate product=ItemName quantity=Qty "
    "revenue=LineTotal" },
  { "t", "Order Number:i Created At:t Customer Email:c Total Price:n Discount Amount:n",
    "customer=Customer Email order=Order Number time=Created At revenue=Total Price" },
  { "t", "orderid:i userid:i productid:i unitprice:n",
    "customer=userid order=orderid product=productid price=unitprice" },
  { "t",
    "order_id:i order_item_id:u customer_id:i customer_city:c order_status:c shipping_cost:n "
    "order_value:n order_purchase_timestamp:t order_delivered_at:t",
    "customer=customer_id order=order_id revenue=order_value time=order_purchase_timestamp" },
  { "t", "buyer:c sku:c units:s amount:n date:d",
    "customer=buyer time=date product=sku quantity=units revenue=amount" },
  { "t", "client:c item:c amount:s price:n",
    "customer=client product=item quantity=amount "
    "price=price" },
  { "t", "transaction_id:i email:c sale_date:d gross_amount:n tax_amount:n",
    "customer=email order=transaction_id time=sale_date revenue=gross_amount" },
  { "t", "customer_id:u churned:b tenure:i", "customer=customer_id target=churned" },
  { "t", "a:i b:i c:n d:c", "" },
  { "t", "customer_id:0 order_id:i", "order=order_id" },
  { "t", "birth_date:d registered_at:t order_date:d user:i", "customer=user time=order_date" },
  { "orders", "id:u total:n placed:t", "order=id time=placed revenue=total" },
  { "customers", "id:u name:x", "customer=id" },
  { "t", "visit_id:i action:e visitor:i", "customer=visitor event=action session=visit_id" },
  { "t", "product_type:c product:c", "product=product category=product_type" },

  /* Russian. */
  { "t", "Дата:d Номер заказа:i Клиент:c Товар:c Количество:s Цена:n Сумма:n",
    "customer=Клиент order=Номер заказа time=Дата product=Товар quantity=Количество price=Цена "
    "revenue=Сумма" },
  { "t",
    "дата_заказа:t ид_покупателя:i номер_чека:i артикул:c наименование:c кол_во:s "
    "цена_за_единицу:n",
    "customer=ид_покупателя order=номер_чека time=дата_заказа product=артикул quantity=кол_во "
    "price=цена_за_единицу" },
  { "t",
    "ДатаПокупки:d КодКлиента:i НаименованиеТовара:c Кол-во:s ОбщаяСтоимость:n "
    "КатегорияТовара:c",
    "customer=КодКлиента time=ДатаПокупки product=НаименованиеТовара quantity=Кол-во "
    "revenue=ОбщаяСтоимость category=КатегорияТовара" },
  { "t", "Сумма скидки:n Сумма заказа:n Статус заказа:c Заказ:i Дата рождения клиента:d",
    "order=Заказ revenue=Сумма заказа" },
  { "t", "пользователь:i сессия:i тип события:e время:t",
    "customer=пользователь time=время event=тип события session=сессия" },
  { "t", "klient:c zakaz:i tovar:c kolichestvo:s tsena:n data:d",
    "customer=klient order=zakaz time=data product=tovar quantity=kolichestvo price=tsena" },

  /* Polish. */
  { "t", "data:d nr zamówienia:i klient:c produkt:c ilość:s cena:n wartość:n",
    "customer=klient order=nr zamówienia time=data product=produkt quantity=ilość price=cena "
    "revenue=wartość" },
  { "t",
    "DataZamowienia:t IdKlienta:i NumerFaktury:i NazwaTowaru:c Ilosc:s CenaJednostkowa:n "
    "KwotaRabatu:n",
    "customer=IdKlienta order=NumerFaktury time=DataZamowienia product=NazwaTowaru quantity=Ilosc "
    "price=CenaJednostkowa" },
  { "t", "UŻYTKOWNIK:i SESJA:i ZDARZENIE:e CZAS:t KATEGORIA:c",
    "customer=UŻYTKOWNIK time=CZAS category=KATEGORIA event=ZDARZENIE session=SESJA" },
  { "t", "Paragon:i Data sprzedaży:d Sztuk:s Kwota:n Data dostawy:d",
    "order=Paragon time=Data sprzedaży quantity=Sztuk revenue=Kwota" },
  { "t", "kontrahent:c faktura:i suma:n miasto kontrahenta:c",
    "customer=kontrahent order=faktura revenue=suma" },
};

static const char *
get_values (char kind)
{
  switch (kind)
    {
    case 'i':
      return "1000 + i % 37";
    case 'u':
      return "1000 + i";
    case 'n':
      return "CASE WHEN i % 10 = 0 THEN NULL ELSE i * 1.75 END";
    case 's':
      return "1 + i % 4";
    case 't':
      return "TIMESTAMP '2020-01-01' + to_hours(i)";
    case 'd':
      return "DATE '2020-01-01' + CAST(i AS INTEGER)";
    case 'x':
      return "'text ' || i";
    case 'c':
      return "'value ' || i % 12";
    case 'e':
      return "['view', 'cart', 'PURCHASE'][1 + i % 3]";
    case 'b':
      return "i % 2 = 0";
    default:
      return "CAST(NULL AS VARCHAR)";
    }
}

/* Columns stand between spaces; a name may have spaces itself, the kind ends it. */
static char *
dup_rows_sql (const char *columns)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  const char *start = columns;

  for (const char *at = columns; *at != '\0'; at++)
    if (*at == ':' && (at[2] == ' ' || at[2] == '\0'))
      {
        g_string_append_printf (sql, "%s%s AS \"%.*s\"", start > columns ? ", " : "",
                                get_values (at[1]), (int) (at - start), start);
        start = at + 2 + (at[2] == ' ');
      }
  g_string_append (sql, " FROM range(200) AS r(i)");

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static VitTableInfo *
get_table (VitProject *project, const char *name)
{
  g_autoptr (GError) error = NULL;
  VitTableInfo *info = vit_project_get_table (project, name, &error);

  g_assert_no_error (error);

  return info;
}

/* "customer=… order=…", in the order of the roles. */
static char *
write_roles (const VitRoles *roles)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < VIT_N_ROLES; i++)
    if (roles->columns[i] != NULL)
      g_string_append_printf (text, "%s%s=%s", text->len > 0 ? " " : "", vit_role_to_word (i),
                              roles->columns[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The same roles may be listed in any order. */
static gboolean
equal_roles (const VitRoles *roles, const char *expected)
{
  g_autofree char *written = write_roles (roles);

  for (guint i = 0; i < VIT_N_ROLES; i++)
    if (roles->columns[i] != NULL)
      {
        g_autofree char *pair = g_strdup_printf ("%s=%s", vit_role_to_word (i), roles->columns[i]);

        if (strstr (expected, pair) == NULL)
          return FALSE;
      }

  return strlen (written) == strlen (expected);
}

static void
test_guess (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *sql = dup_rows_sql (c->columns);
  g_autoptr (VitProject) project = shop_new (c->table, sql);
  g_autoptr (VitTableInfo) table = get_table (project, c->table);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRoles) roles = vit_roles_guess (connection, table, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = write_roles (roles);
  if (!equal_roles (roles, c->roles))
    g_test_fail_printf ("%s\n  got      %s\n  expected %s", c->columns, written, c->roles);

  vit_roles_check (roles, table, &error);
  g_assert_no_error (error);
}

static VitRoles *
read_json (const char *json, GError **error)
{
  g_autoptr (JsonNode) node = vit_json_parse (json, NULL);

  return vit_roles_from_json (node, "roles", error);
}

static void
test_json (void)
{
  static const char json[] = "{\"customer\":\"c\",\"time\":\"Дата\",\"target\":\"y\"}";
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRoles) roles = read_json (json, &error);
  g_autoptr (VitRoles) copy = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  copy = vit_roles_copy (roles);
  node = vit_roles_to_json (copy);
  written = vit_json_write (node, FALSE);
  g_assert_cmpstr (written, ==, json);

  vit_roles_set (copy, VIT_ROLE_TARGET, NULL);
  vit_roles_set (copy, VIT_ROLE_TARGET, NULL);
  g_assert_null (copy->columns[VIT_ROLE_TARGET]);
  g_assert_cmpstr (roles->columns[VIT_ROLE_TARGET], ==, "y");
}

static void
test_json_errors (void)
{
  static const struct
  {
    const char *json;
    int code;
    const char *message;
  } bad[] = {
    { "{\"custmer\": \"c\"}", VIT_JSON_ERROR_UNKNOWN_KEY, "roles.customer?" },
    { "{\"customer\": 1}", VIT_JSON_ERROR_TYPE, "roles.customer must be a text" },
    { "{\"customer\": \"\"}", VIT_JSON_ERROR_VALUE, "roles.customer is empty" },
    { "[]", VIT_JSON_ERROR_TYPE, "roles must be an object" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_json (bad[i].json, &error));
      g_assert_error (error, VIT_JSON_ERROR, bad[i].code);
      g_assert_nonnull (strstr (error->message, bad[i].message));
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char *json;
    const char *message;
  } bad[] = {
    { "{\"customer\": \"custmer\"}",
      "roles.customer: table “t” has no column “custmer”; did you mean "
      "“customer”?" },
    { "{\"order\": \"x\"}", "it has customer, day, price, word" },
    { "{\"time\": \"word\"}",
      "column “word” is of type text, and a date or a timestamp is needed" },
    { "{\"price\": \"word\"}", "of type text, and a number is needed" },
    { "{\"quantity\": \"day\"}", "of type date, and a number is needed" },
    { "{\"price\": \"price\", \"revenue\": \"price\"}", "“price” cannot also be the revenue" },
    { "{\"customer\": \"day\", \"time\": \"day\"}", "“day” cannot also be the customer" },
  };
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT 1 AS customer, DATE '2020-01-01' AS day, 1.5 AS price, 'a' AS word");
  g_autoptr (VitTableInfo) table = get_table (project, "t");
  g_autoptr (VitRoles) both = read_json ("{\"order\": \"word\", \"session\": \"word\"}", NULL);
  g_autoptr (VitRoles) none = vit_roles_new ();

  g_assert_true (vit_roles_check (both, table, NULL));
  g_assert_true (vit_roles_check (none, table, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (VitRoles) roles = read_json (bad[i].json, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (vit_roles_check (roles, table, &error));
      g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ROLE);
      if (strstr (error->message, bad[i].message) == NULL)
        g_test_fail_printf ("%s: %s", bad[i].json, error->message);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *json;
    const char *sentence;
  } rows[] = {
    { "{\"customer\": \"c\", \"order\": \"o\", \"product\": \"p\"}",
      "Each row is a product line of an order by a customer." },
    { "{\"customer\": \"c\", \"order\": \"o\"}", "Each row is an order by a customer." },
    { "{\"customer\": \"c\", \"product\": \"p\"}",
      "Each row is a product that a customer bought." },
    { "{\"order\": \"o\", \"product\": \"p\"}", "Each row is a product line of an order." },
    { "{\"order\": \"o\"}", "Each row is an order." },
    { "{\"customer\": \"c\", \"time\": \"t\"}", "Each row is a purchase by a customer." },
    { "{\"customer\": \"c\"}", "Each row is a customer." },
    { "{\"product\": \"p\", \"time\": \"t\"}", "Each row is a sale of a product." },
    { "{\"product\": \"p\"}", "Each row is a product." },
    { "{\"event\": \"e\", \"session\": \"s\", \"customer\": \"c\"}",
      "Each row is an event of a session of a customer." },
    { "{\"event\": \"e\", \"session\": \"s\"}", "Each row is an event of a session." },
    { "{\"event\": \"e\", \"customer\": \"c\"}", "Each row is something that a customer did." },
    { "{\"price\": \"p\"}", "What a row is, is not known yet." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VitRoles) roles = read_json (rows[i].json, NULL);
      g_autofree char *sentence = vit_roles_sentence (roles, vit_language_get ("en"));

      g_assert_cmpstr (sentence, ==, rows[i].sentence);
    }
}

static void
test_titles (void)
{
  for (guint i = 0; i < VIT_N_ROLES; i++)
    {
      const char *title = vit_role_title (i, vit_language_get ("en"));

      g_assert_cmpint (g_ascii_strcasecmp (title, vit_role_to_word (i)), ==, 0);
    }
}

static void
test_no_rows (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT 1 AS customer_id, 2 AS order_id WHERE false");
  g_autoptr (VitTableInfo) table = get_table (project, "t");
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (VitRoles) roles = vit_roles_guess (connection, table, NULL);
  g_autofree char *written = write_roles (roles);

  g_assert_cmpstr (written, ==, "customer=customer_id order=order_id");
}

static void
test_one_value (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT 1 AS customer_id, i % 7 AS order_id FROM range(200) AS r(i)");
  g_autoptr (VitTableInfo) table = get_table (project, "t");
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (VitRoles) roles = vit_roles_guess (connection, table, NULL);
  g_autofree char *written = write_roles (roles);

  g_assert_cmpstr (written, ==, "order=order_id");
}

static void
test_table_is_gone (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT 1 AS customer_id");
  g_autoptr (VitTableInfo) table = get_table (project, "t");
  g_autoptr (VitConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (vit_project_drop_table (project, "t", NULL));
  connection = vit_project_connect (project, NULL);
  g_assert_null (vit_roles_guess (connection, table, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/roles/guess/%u", i);

      g_test_add_data_func (path, &cases[i], test_guess);
    }

  g_test_add_func ("/core/data/roles/guess-without-rows", test_no_rows);
  g_test_add_func ("/core/data/roles/guess-of-one-value", test_one_value);
  g_test_add_func ("/core/data/roles/guess-of-lost-table", test_table_is_gone);
  g_test_add_func ("/core/data/roles/json", test_json);
  g_test_add_func ("/core/data/roles/json-errors", test_json_errors);
  g_test_add_func ("/core/data/roles/check", test_check);
  g_test_add_func ("/core/data/roles/sentences", test_sentences);
  g_test_add_func ("/core/data/roles/titles", test_titles);

  return g_test_run ();
}
