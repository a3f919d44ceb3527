/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-pages.h"

#include <glib/gi18n.h>

#include "vit-data-page.h"
#include "vit-home-page.h"
#include "vit-report-page.h"
#include "vit-segments-page.h"

static const VitPageInfo pages[] = {
  { "home", N_ ("Home"), "vit-home-symbolic", vit_home_page_get_type },
  { "data", N_ ("Data"), "vit-data-symbolic", vit_data_page_get_type },
  { "explore", N_ ("Explore"), "vit-explore-symbolic", NULL,
    N_ ("Which columns belong together, and what differs between groups?") },
  { "segments", N_ ("Segments"), "vit-segments-symbolic", vit_segments_page_get_type },
  { "models", N_ ("Models"), "vit-models-symbolic", NULL,
    N_ ("Who is slipping away, will this session buy, and what drives it?") },
  { "recommend", N_ ("Recommend"), "vit-recommend-symbolic", NULL,
    N_ ("What should I offer this customer next?") },
  { "value", N_ ("Value"), "vit-value-symbolic", NULL,
    N_ ("What is each customer worth, and which products will sell next?") },
  { "live", N_ ("Live"), "vit-live-symbolic", NULL,
    N_ ("Who just left a full cart, and what is selling this minute?") },
  { "report", N_ ("Report"), "vit-report-symbolic", vit_report_page_get_type },
};

static const VitStudyInfo studies[] = {
  { N_ ("Customer segments"), N_ ("Who are my customers, and what should each group be sent?"),
    N_ ("Segments, profiles, advice and contact lists"), "vit-segments-symbolic", "segments" },
  { N_ ("Predictions"), N_ ("Who is slipping away, and what drives it?"),
    N_ ("Trained models, drivers and scored customers"), "vit-models-symbolic", NULL },
  { N_ ("Recommendations"), N_ ("What should I offer this customer next?"),
    N_ ("Products for each customer, with reasons"), "vit-recommend-symbolic", NULL },
  { N_ ("Customer value"), N_ ("What is each customer worth?"),
    N_ ("Lifetime value, with intervals"), "vit-value-symbolic", NULL },
  { N_ ("Demand"), N_ ("Which products will sell next?"),
    N_ ("Forecasts for each product and a supply list"), "vit-demand-symbolic", NULL },
  { N_ ("Live shop"), N_ ("Who just left a full cart?"),
    N_ ("Win-back mails and sales as they happen"), "vit-live-symbolic", NULL },
};

/**
 * vit_pages_get:
 * @n_pages: (out): their number
 *
 * Returns: (transfer none): the pages, in the sidebar's order
 */
const VitPageInfo *
vit_pages_get (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);

  return pages;
}

/**
 * vit_pages_find:
 *
 * Returns: (transfer none) (nullable): the page of that id
 */
const VitPageInfo *
vit_pages_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_str_equal (pages[i].id, id))
        return &pages[i];
    }

  return NULL;
}

/**
 * vit_studies_get:
 * @n_studies: (out): their number
 *
 * Returns: (transfer none): the studies, in the order of the cards
 */
const VitStudyInfo *
vit_studies_get (guint *n_studies)
{
  *n_studies = G_N_ELEMENTS (studies);

  return studies;
}
