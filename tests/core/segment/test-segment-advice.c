/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "vit-segment-advice.h"
#include "vit-segment-error.h"

#define DAY G_TIME_SPAN_DAY

/* 2024-03-10, a Sunday */
#define SUNDAY (G_GINT64_CONSTANT (19792) * DAY)

static VitSegmentItems
make_items (void)
{
  return (VitSegmentItems){ g_ptr_array_new_with_free_func (g_free),
                            g_ptr_array_new_with_free_func (g_free),
                            g_ptr_array_new_with_free_func (g_free) };
}

static void
add_item (GPtrArray *items, const char *name, gint64 buyers)
{
  VitSegmentItem *item = g_new0 (VitSegmentItem, 1);

  item->name = (char *) name;
  item->buyers = buyers;
  g_ptr_array_add (items, item);
}

/* Everyone: 1000 customers with 1500 orders of 80 on average. */
static VitSegmentProfile
make_profile (void)
{
  return (VitSegmentProfile){
    .customers = 1000,
    .customer_share = 1,
    .revenue = 120000,
    .revenue_share = 1,
    .orders = 1500,
    .order_mean = 80,
    .order_median = 62,
    .orders_each = 1.5,
    .customer_mean = 120,
    .one_time_share = 0.7,
    .recency_median = 90,
    .gaps = 500,
    .gap_median = 60,
    .gap_low = 42,
    .gap_high = 84,
    .return_share = 0.05,
    .weekday_orders = { 200, 300, 200, 200, 200, 200, 200 },
    .best_weekday = 2,
    .products = make_items (),
    .categories = make_items (),
  };
}

static VitSegmentProfiles *
make_profiles (void)
{
  VitSegmentProfiles *profiles = g_new0 (VitSegmentProfiles, 1);

  profiles->everyone = make_profile ();
  profiles->n_groups = 1;
  profiles->groups = g_new (VitSegmentProfile, 1);
  profiles->groups[0] = make_profile ();
  profiles->as_of = SUNDAY;
  profiles->window_days = 28;

  return profiles;
}

static VitAdviceOptions
make_options (void)
{
  VitAdviceOptions options;

  vit_advice_options_init (&options);

  return options;
}

static VitSegmentAdvice *
advise (VitSegment segment, const VitSegmentProfiles *profiles, const VitAdviceOptions *options)
{
  g_autoptr (GError) error = NULL;
  VitSegmentAdvice *advice = vit_segment_advise (segment, profiles, 0, options, &error);

  g_assert_no_error (error);

  return advice;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* Each segment has texts of its own, filled in, in each language. */
static void
test_texts (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();

  for (const char *const *code = vit_language_list (); *code != NULL; code++)
    {
      VitAdviceOptions options = make_options ();
      const char *previous = "";
      g_autoptr (GPtrArray) all =
          g_ptr_array_new_with_free_func ((GDestroyNotify) vit_segment_advice_free);

      options.language = vit_language_get (*code);
      for (guint segment = 0; segment < VIT_N_SEGMENTS; segment++)
        {
          VitSegmentAdvice *advice = advise (segment, profiles, &options);
          const char *texts[] = { advice->title, advice->send, advice->offer, advice->measure };

          g_ptr_array_add (all, advice);
          g_assert_cmpint (advice->kind, ==, segment);
          g_assert_cmpstr (advice->title, !=, previous);
          previous = advice->title;

          for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
            {
              g_assert_cmpuint (strlen (texts[i]), >, 10);
              g_assert_null (strstr (texts[i], "%s"));
              g_assert_null (strchr (texts[i], '$'));
              g_assert_null (strstr (texts[i], "nan"));
              g_assert_true (g_utf8_validate (texts[i], -1, NULL));
            }
        }
    }
}

static void
test_figures (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions options = make_options ();
  g_autoptr (VitSegmentAdvice) advice = advise (VIT_SEGMENT_AT_RISK, profiles, &options);

  g_assert_cmpfloat (advice->discount, ==, 0.15);
  g_assert_cmpint (advice->held_out, ==, 100);
  g_assert_cmpint (advice->contacts, ==, 900);
  g_assert_cmpfloat (advice->base_share, ==, 0.05);

  /* 5 % of 15 % of the order are given away for each that brings another 15 %. */
  g_assert_cmpfloat_with_epsilon (advice->needed_share, 0.05, 1e-12);

  /* 900 × 5 % × 15 % × 80, and 900 × 5 % */
  assert_has (advice->measure, "540");
  assert_has (advice->measure, "45");
  assert_has (advice->measure, "100 of 1");
  assert_has (advice->offer, "120");

  /* 1.96 × √(0.05 × 0.95 × (1/900 + 1/100)) */
  assert_has (advice->measure, "4.5 points");
}

static void
test_contact_cost (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions options = make_options ();
  g_autoptr (VitSegmentAdvice) with = NULL;
  g_autoptr (VitSegmentAdvice) without = advise (VIT_SEGMENT_CHAMPIONS, profiles, &options);

  g_assert_cmpfloat (without->discount, ==, 0);
  g_assert_cmpfloat (without->needed_share, ==, 0);

  options.contact_cost = 2.4;
  options.hold_out = 0;
  with = advise (VIT_SEGMENT_CHAMPIONS, profiles, &options);
  g_assert_cmpint (with->held_out, ==, 0);
  g_assert_cmpfloat_with_epsilon (with->needed_share, 2.4 / (0.3 * 80), 1e-12);
  assert_has (with->measure, "100"); /* further orders */
}

/* A discount that leaves nothing would never pay. */
static void
test_small_margin (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions options = make_options ();
  g_autoptr (VitSegmentAdvice) advice = NULL;

  options.margin = 0.1;
  advice = advise (VIT_SEGMENT_AT_RISK, profiles, &options);
  g_assert_cmpfloat (advice->discount, ==, 0.05);
  g_assert_cmpfloat_with_epsilon (advice->needed_share, 0.05, 1e-12);
}

static void
test_unknown_return (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions options = make_options ();

  profiles->groups[0].return_share = NAN;

  for (guint segment = 0; segment < VIT_N_SEGMENTS; segment++)
    {
      g_autoptr (VitSegmentAdvice) advice = advise (segment, profiles, &options);

      g_assert_true (isnan (advice->base_share));
      g_assert_true (isnan (advice->needed_share) == (advice->discount > 0));
      g_assert_null (strstr (advice->offer, "–"));
      g_assert_null (strstr (advice->measure, "–"));
    }
}

static void
test_days (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions options = make_options ();
  VitSegmentProfile *profile = &profiles->groups[0];
  g_autoptr (VitSegmentAdvice) sunday = NULL;

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      g_autoptr (VitSegmentAdvice) advice = NULL;

      profile->best_weekday = weekday;
      advice = advise (VIT_SEGMENT_AT_RISK, profiles, &options);
      g_assert_cmpint (advice->weekday, ==, weekday);
      g_assert_cmpint (advice->first_day, ==, SUNDAY + weekday % 7 * DAY);
      g_assert_true (isnan (advice->wait_days));
    }

  /* The last one was a Sunday, the analysis date itself. */
  sunday = advise (VIT_SEGMENT_AT_RISK, profiles, &options);
  assert_has (sunday->send, "10 Mar 2024");
}

static void
test_wait (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions options = make_options ();
  VitSegmentProfile *profile = &profiles->groups[0];
  g_autoptr (VitSegmentAdvice) weeks = NULL;
  g_autoptr (VitSegmentAdvice) days = NULL;
  g_autoptr (VitSegmentAdvice) everyone = NULL;
  g_autoptr (VitSegmentAdvice) late = NULL;
  g_autoptr (VitSegmentAdvice) unknown = NULL;

  profile->recency_median = 10;
  weeks = advise (VIT_SEGMENT_NEW, profiles, &options);
  g_assert_cmpfloat (weeks->wait_days, ==, 42);
  assert_has (weeks->send, "weeks 6 to 12");
  assert_has (weeks->send, "Tuesday");

  profile->gap_low = 14;
  profile->gap_high = 20;
  days = advise (VIT_SEGMENT_NEW, profiles, &options);
  assert_has (days->send, "days 14 to 20");

  /* Of one-time buyers the gap is not known; everyone's is. */
  profile->gap_low = profile->gap_high = NAN;
  everyone = advise (VIT_SEGMENT_NEW, profiles, &options);
  assert_has (everyone->send, "weeks 6 to 12");

  /* The time has come. */
  profile->recency_median = 50;
  late = advise (VIT_SEGMENT_NEW, profiles, &options);
  g_assert_true (isnan (late->wait_days));

  profiles->everyone.gap_low = NAN;
  unknown = advise (VIT_SEGMENT_NEW, profiles, &options);
  g_assert_true (isnan (unknown->wait_days));
}

static void
test_item (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions options = make_options ();
  VitSegmentProfile *profile = &profiles->groups[0];
  g_autoptr (VitSegmentAdvice) rare = NULL;
  g_autoptr (VitSegmentAdvice) top = NULL;
  g_autoptr (VitSegmentAdvice) more = NULL;
  g_autoptr (VitSegmentAdvice) category = NULL;

  add_item (profile->products.more, "a rarity", 19);
  rare = advise (VIT_SEGMENT_LOYAL, profiles, &options);
  g_assert_null (rare->item);

  add_item (profile->products.top, "blue kettle for tea with a long, long and winding name", 20);
  top = advise (VIT_SEGMENT_LOYAL, profiles, &options);
  g_assert_cmpstr (top->item, ==, "blue kettle for tea with a long, long and winding name");
  assert_has (top->send, "“blue kettle for tea with a long, long and…”");

  add_item (profile->products.more, "cup", 20);
  more = advise (VIT_SEGMENT_LOYAL, profiles, &options);
  g_assert_cmpstr (more->item, ==, "cup");

  add_item (profile->categories.top, "Kitchen", 500);
  category = advise (VIT_SEGMENT_LOYAL, profiles, &options);
  g_assert_cmpstr (category->item, ==, "cup");
}

static void
test_small_group (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions options = make_options ();
  g_autoptr (VitSegmentAdvice) advice = NULL;

  profiles->groups[0].customers = 40;
  advice = advise (VIT_SEGMENT_NEW, profiles, &options);
  g_assert_cmpint (advice->held_out, ==, 0);
  g_assert_cmpint (advice->contacts, ==, 40);
  assert_has (advice->measure, "too few");
}

static void
test_errors (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitAdviceOptions wrong[4];
  VitAdviceOptions right = make_options ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    wrong[i] = make_options ();
  wrong[0].margin = 0;
  wrong[1].margin = NAN;
  wrong[2].contact_cost = -1;
  wrong[3].hold_out = 0.6;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (vit_segment_advise (VIT_SEGMENT_NEW, profiles, 0, &wrong[i], &error));
      g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION);
      g_clear_error (&error);
    }

  profiles->groups[0].customers = 0;
  g_assert_null (vit_segment_advise (VIT_SEGMENT_NEW, profiles, 0, &right, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW);
}

static void
test_most_like (void)
{
  g_autoptr (VitSegmentProfiles) profiles = make_profiles ();
  VitSegmentProfile *group = &profiles->groups[0];
  const struct
  {
    double recency, one_time, worth;
    VitSegment expected;
    const char *description;
  } cases[] = {
    { 20, 0.1, 300, VIT_SEGMENT_CHAMPIONS, "Recent repeat buyers, 300 each" },
    { 20, 0.1, 60, VIT_SEGMENT_POTENTIAL_LOYALISTS, "Recent repeat buyers, 60.00 each" },
    { 20, 1, 60, VIT_SEGMENT_NEW, "Recent one-time buyers, 60.00 each" },
    { 50, 1, 60, VIT_SEGMENT_PROMISING, "Recent one-time buyers, 60.00 each" },
    { 90, 0.1, 300, VIT_SEGMENT_LOYAL, "Repeat buyers of a while ago, 300 each" },
    { 90, 0.1, 60, VIT_SEGMENT_NEED_ATTENTION, "Repeat buyers of a while ago, 60.00 each" },
    { 90, 1, 300, VIT_SEGMENT_ABOUT_TO_SLEEP, "One-time buyers of a while ago, 300 each" },
    { 200, 0.1, 200, VIT_SEGMENT_AT_RISK, "Lapsed repeat buyers, 200 each" },
    { 200, 0.1, 300, VIT_SEGMENT_CANNOT_LOSE, "Lapsed repeat buyers, 300 each" },
    { 200, 1, 300, VIT_SEGMENT_HIBERNATING, "Lapsed one-time buyers, 300 each" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = NULL;

      group->recency_median = cases[i].recency;
      group->one_time_share = cases[i].one_time;
      group->customer_mean = cases[i].worth;
      description = vit_segment_describe (group, &profiles->everyone, vit_language_default ());

      g_assert_cmpint (vit_segment_most_like (group, &profiles->everyone), ==, cases[i].expected);
      g_assert_cmpstr (description, ==, cases[i].description);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/segment/advice/texts", test_texts);
  g_test_add_func ("/core/segment/advice/figures", test_figures);
  g_test_add_func ("/core/segment/advice/contact-cost", test_contact_cost);
  g_test_add_func ("/core/segment/advice/small-margin", test_small_margin);
  g_test_add_func ("/core/segment/advice/unknown-return", test_unknown_return);
  g_test_add_func ("/core/segment/advice/days", test_days);
  g_test_add_func ("/core/segment/advice/wait", test_wait);
  g_test_add_func ("/core/segment/advice/item", test_item);
  g_test_add_func ("/core/segment/advice/small-group", test_small_group);
  g_test_add_func ("/core/segment/advice/errors", test_errors);
  g_test_add_func ("/core/segment/advice/most-like", test_most_like);

  return g_test_run ();
}
