/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the sample shop: generate-shop ORDERS.csv CUSTOMERS.csv PRODUCTS.csv
 *
 * A home and garden shop that does not exist, with the faults that real exports have: lines that
 * were stored twice, order numbers given twice, product names in other letters, stray spaces,
 * missing values and one quantity that nobody ordered. Whole-number arithmetic only, so that the
 * files are the same on every machine.
 */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "shop-calendar.h"
#include "shop-customers.h"
#include "shop-orders.h"
#include "shop-products.h"
#include "shop-random.h"

#define SEED UINT64_C (0x5EED0003)

#define FIRST_ORDER 20001
#define FIRST_CUSTOMER 1001
#define FIRST_PRODUCT 101

/* How often each fault occurs, in 10 000 orders or lines. */
#define GUEST_ORDERS 50
#define NUMBERS_GIVEN_TWICE 22
#define REPEATED_LINES 240
#define STRAY_SPACES 130
#define MISSING_PRICES 9

/* Names of every ninth product were typed in by hand, and differ in capitals. */
#define TYPED_EVERY 9
#define TYPED_PERCENT 22

/* The line with the absurd quantity: the first of this product from this day on. */
#define ABSURD_PRODUCT "Solar path light, set of four"
#define ABSURD_DAY 500
#define ABSURD_QUANTITY 1000

typedef struct
{
  FILE *file;
  ShopRandom random;
  size_t absurd_product;
  int has_absurd;
} Writer;

static FILE *
open_file (const char *path)
{
  FILE *file = fopen (path, "wb");

  if (file == NULL)
    {
      perror (path);
      exit (1);
    }

  return file;
}

static void
close_file (FILE *file, const char *path)
{
  if (ferror (file) || fclose (file) != 0)
    {
      perror (path);
      exit (1);
    }
}

static void
write_date (FILE *file, int day)
{
  ShopDate date = shop_calendar_date (day);

  fprintf (file, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static void
write_cents (FILE *file, int cents)
{
  fprintf (file, "%d.%02d", cents / 100, cents % 100);
}

static void
write_text (FILE *file, const char *text)
{
  int quoted = strchr (text, ',') != NULL;

  fprintf (file, quoted ? "\"%s\"" : "%s", text);
}

/* @name with each word's first letter, or every letter, as a capital. */
static void
change_capitals (char *name, int every_letter)
{
  for (char *p = name; *p != '\0'; p++)
    {
      if (every_letter || p == name || p[-1] == ' ')
        *p = (char) toupper ((unsigned char) *p);
    }
}

/* The product's name as this line has it. */
static void
write_product_name (Writer *self, size_t product)
{
  char name[80];
  int typed = product % TYPED_EVERY == 4 && shop_random_chance (&self->random, TYPED_PERCENT, 100);
  int stray = shop_random_chance (&self->random, STRAY_SPACES, 10000);
  int before = stray && shop_random_chance (&self->random, 1, 3);

  snprintf (name, sizeof name, "%s%s%s", before ? " " : "", shop_products[product].name,
            stray && !before ? "  " : "");
  if (typed)
    change_capitals (name, shop_random_chance (&self->random, 1, 4));

  write_text (self->file, name);
}

static void
write_line (Writer *self, const ShopOrder *order, const ShopLine *line, int number, int minute)
{
  int quantity = line->quantity;

  if (!self->has_absurd && line->product == self->absurd_product && order->day >= ABSURD_DAY)
    {
      quantity = ABSURD_QUANTITY;
      self->has_absurd = 1;
    }

  fprintf (self->file, "%d,", number);
  write_date (self->file, order->day);
  fprintf (self->file, " %02d:%02d,", minute / 60, minute % 60);
  if (order->customer < SHOP_N_CUSTOMERS)
    fprintf (self->file, "C%d", (int) order->customer + FIRST_CUSTOMER);
  fprintf (self->file, ",P%d,", (int) line->product + FIRST_PRODUCT);
  write_product_name (self, line->product);
  fprintf (self->file, ",%d,", quantity);
  if (!shop_random_chance (&self->random, MISSING_PRICES, 10000))
    write_cents (self->file, line->price);
  fputs ("\n", self->file);
}

/* An order, and those of its lines again that were stored twice, one to five hours later. */
static void
write_order (Writer *self, const ShopOrder *order, int number)
{
  for (int i = 0; i < order->n_lines; i++)
    write_line (self, order, &order->lines[i], number, order->minute);

  for (int i = 0; i < order->n_lines; i++)
    {
      int minute = order->minute + 60 * shop_random_between (&self->random, 1, 5);

      if (shop_random_chance (&self->random, REPEATED_LINES, 10000) && minute < 24 * 60)
        write_line (self, order, &order->lines[i], number, minute);
    }
}

static void
write_orders (const char *path, const ShopCustomer *customers)
{
  Writer writer = { open_file (path), { SEED }, shop_product_find (ABSURD_PRODUCT), 0 };
  size_t n_orders;
  ShopOrder *orders = shop_orders_make (customers, SHOP_N_CUSTOMERS, &n_orders);
  int number = FIRST_ORDER - 1;

  fputs ("order_id,ordered_at,customer_id,product_id,product,quantity,price\n", writer.file);
  for (size_t i = 0; i < n_orders; i++)
    {
      int same_number = i > 0 && orders[i].customer != orders[i - 1].customer &&
                        shop_random_chance (&writer.random, NUMBERS_GIVEN_TWICE, 10000);

      if (!same_number)
        number++;
      if (shop_random_chance (&writer.random, GUEST_ORDERS, 10000))
        orders[i].customer = SHOP_N_CUSTOMERS;
      write_order (&writer, &orders[i], number);
    }

  free (orders);
  close_file (writer.file, path);
}

static void
write_mail (FILE *file, const ShopCustomer *customer, int number)
{
  for (const char *p = customer->first_name; *p != '\0'; p++)
    fputc (tolower ((unsigned char) *p), file);
  fputc ('.', file);
  for (const char *p = customer->last_name; *p != '\0'; p++)
    fputc (tolower ((unsigned char) *p), file);
  fprintf (file, ".%d@mail.example", number);
}

static void
write_customers (const char *path, const ShopCustomer *customers)
{
  FILE *file = open_file (path);

  fputs ("customer_id,name,email,city,registered_on,newsletter,found_us,birth_year\n", file);
  for (int i = 0; i < SHOP_N_CUSTOMERS; i++)
    {
      const ShopCustomer *customer = &customers[i];

      fprintf (file, "C%d,%s %s,", i + FIRST_CUSTOMER, customer->first_name, customer->last_name);
      write_mail (file, customer, i + FIRST_CUSTOMER);
      fprintf (file, ",%s,", customer->city);
      write_date (file, customer->joined);
      fprintf (file, ",%s,%s,", customer->wants_newsletter ? "yes" : "no", customer->found_us);
      if (customer->birth_year > 0)
        fprintf (file, "%d", customer->birth_year);
      fputs ("\n", file);
    }

  close_file (file, path);
}

static void
write_products (const char *path)
{
  FILE *file = open_file (path);

  fputs ("product_id,product,category,price,cost,launched_on\n", file);
  for (size_t i = 0; i < shop_n_products; i++)
    {
      const ShopProduct *product = &shop_products[i];

      fprintf (file, "P%d,", (int) i + FIRST_PRODUCT);
      write_text (file, product->name);
      fprintf (file, ",%s,", shop_category_name (product->category));
      write_cents (file, product->price);
      fputc (',', file);
      write_cents (file, product->price * product->cost / 100);
      fputc (',', file);

      /* What was there before the two years came in the spring of one of the years before. */
      write_date (file, product->launched > 0 ? product->launched : -300 - 365 * (int) (i % 4));
      fputs ("\n", file);
    }

  close_file (file, path);
}

int
main (int argc, char *argv[])
{
  static ShopCustomer customers[SHOP_N_CUSTOMERS];

  if (argc != 4)
    {
      fputs ("Usage: generate-shop ORDERS.csv CUSTOMERS.csv PRODUCTS.csv\n", stderr);
      return 2;
    }

  shop_customers_make (customers);
  write_orders (argv[1], customers);
  write_customers (argv[2], customers);
  write_products (argv[3]);

  return 0;
}
