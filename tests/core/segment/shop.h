/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A table of order lines in memory, for the tests of what reads orders. */

#include "vit-duck-engine.h"
#include "vit-rfm.h"

static const VitRoles shop_roles = { .columns = {
                                         [VIT_ROLE_CUSTOMER] = (char *) "who",
                                         [VIT_ROLE_ORDER] = (char *) "order",
                                         [VIT_ROLE_TIME] = (char *) "time",
                                         [VIT_ROLE_PRODUCT] = (char *) "product",
                                         [VIT_ROLE_QUANTITY] = (char *) "n",
                                         [VIT_ROLE_PRICE] = (char *) "price",
                                     } };

static inline void
shop_execute (VitConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;

  vit_connection_execute (connection, sql, NULL, &error);
  g_assert_no_error (error);
}

/* @threads: 0 for as many as there are cores. */
static inline VitConnection *
shop_connect (guint threads)
{
  VitDuckOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitEngine) engine = NULL;
  VitConnection *connection;

  vit_duck_options_init (&options);
  options.threads = threads;
  engine = vit_duck_engine_new (NULL, &options, &error);
  g_assert_no_error (error);
  connection = vit_engine_connect (engine, &error);
  g_assert_no_error (error);

  return connection;
}

#define SHOP_COLUMNS "who, \"order\", time, n, price"

/* @rows: values of %SHOP_COLUMNS; products are missing. */
static inline VitConnection *
shop_new (const char *rows)
{
  VitConnection *connection = shop_connect (0);
  g_autofree char *sql = g_strdup_printf (
      "CREATE TABLE lines (who VARCHAR, \"order\" INTEGER, time TIMESTAMP, n INTEGER, "
      "price DOUBLE, product VARCHAR); INSERT INTO lines (" SHOP_COLUMNS ") VALUES %s",
      rows);

  shop_execute (connection, sql);

  return connection;
}

static inline VitRfm *
shop_rfm (VitConnection *connection, const VitRoles *roles, const VitRfmOptions *options)
{
  g_autoptr (GError) error = NULL;
  VitRfm *rfm = vit_rfm_run (connection, "lines", roles, options, NULL, &error);

  g_assert_no_error (error);

  return rfm;
}

static inline VitRfmOptions
shop_rfm_options (void)
{
  VitRfmOptions options;

  vit_rfm_options_init (&options);

  return options;
}
