/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of the cleaning steps of a table and of the windows in which they are made. VITRINE_LOOK
 * says how they are looked at, as for test-look.c. */

#include "pictures.h"
#include "shop.h"
#include "steps.h"
#include "support.h"

#include "vit-recipe-panel.h"
#include "vit-sql-window.h"
#include "vit-step-preview.h"

#define RECIPE                                                                                     \
  "[{\"do\": \"trim\", \"columns\": [\"product\", \"customer_id\"]},"                              \
  "{\"do\": \"drop_duplicates\", \"name\": \"Lines that the export repeats\", \"note\": \"Told "   \
  "to "                                                                                            \
  "the makers of the shop on Monday\"},"                                                           \
  "{\"do\": \"rename\", \"columns\": {\"price\": \"cost\"}},"                                      \
  "{\"do\": \"filter\", \"where\": \"quantity < 3\", \"off\": true},"                              \
  "{\"do\": \"outliers\", \"column\": \"cost\", \"method\": \"quantile\", \"low\": 0.05, "         \
  "\"high\": 0.95, \"action\": \"cap\"}]"

/* A kind of step, and the step that its form shows; %NULL: a new one. */
typedef struct
{
  const char *kind;
  const char *step;
} Form;

static const Form forms[] = {
  { "retype",
    "{\"do\": \"retype\", \"columns\": {\"order_date\": \"date\", \"quantity\": \"text\"},"
    "\"formats\": {\"order_date\": [\"%Y-%m-%d\", \"%d.%m.%Y\"]}}" },
  { "map_values", "{\"do\": \"map_values\", \"column\": \"product\", \"map\": {\"product 1\": "
                  "\"lamp\", \"product 2\": null}}" },
  { "fill", "{\"do\": \"fill\", \"columns\": [\"price\"], \"with\": \"median\", \"by\": "
            "[\"product\"], \"flag\": true}" },
  { "filter", "{\"do\": \"filter\", \"where\": \"quantity < 3 AND price > 10\"}" },
  { "drop_duplicates", NULL },
  { "outliers", "{\"do\": \"outliers\", \"column\": \"price\", \"method\": \"range\", \"low\": 6, "
                "\"high\": 14}" },
  { "join", "{\"do\": \"join\", \"table\": \"orders2\", \"on\": {\"product\": \"product\"}, "
            "\"prefix\": \"other_\"}" },
  { "group", "{\"do\": \"group\", \"by\": \"product\", \"aggregates\": {\"revenue\": \"sum(price * "
             "quantity)\", \"n\": \"count(*)\", \"mean_price\": \"avg(price)\"}}" },
  { "pivot", NULL },
  { "sample", NULL },
};

static void
shoot_panel (VitWindow *window, const char *name)
{
  vit_test_wait (vit_test_is_idle, window, "the recipe");
  vit_test_settle ();
  vit_test_shoot_all (GTK_WINDOW (window), name);
}

/* The step is tried a moment after the form has come. */
static void
wait_for_trial (void)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    vit_test_settle ();
}

static void
shoot_form (VitWindow *window, const Form *form)
{
  g_autofree char *name = g_strdup_printf ("recipe-form-%s", form->kind);
  g_autofree char *recipe = g_strdup_printf ("[%s]", form->step != NULL ? form->step : "");
  VitStepEditor *editor;

  shop_set_recipe (vit_window_get_workspace (window), recipe, NULL);
  vit_test_settle ();
  editor = form->step != NULL ? steps_edit (window, 0) : steps_add (window, form->kind);
  wait_for_trial ();
  vit_test_shoot_all (GTK_WINDOW (editor), name);
  gtk_window_close (GTK_WINDOW (editor));
  vit_test_settle ();
}

static void
shoot_kinds (VitWindow *window)
{
  GtkMenuButton *add = GTK_MENU_BUTTON (
      gtk_widget_get_template_child (steps_show (window, "orders"), VIT_TYPE_RECIPE_PANEL, "add"));

  gtk_menu_button_popup (add);
  vit_test_settle ();
  vit_test_shoot_popover (GTK_WIDGET (gtk_menu_button_get_popover (add)), "recipe-kinds");
  gtk_menu_button_popdown (add);
  vit_test_settle ();
}

static void
shoot_window (VitWindow *window, const char *action, GVariant *target, GType type, const char *name)
{
  GtkWindow *dialog;

  gtk_widget_activate_action_variant (steps_find_row (window, 1), action, target);
  vit_test_settle ();
  dialog = steps_find_window (window, type);
  wait_for_trial ();
  vit_test_shoot_all (dialog, name);
  gtk_window_close (dialog);
  vit_test_settle ();
}

static void
test_scenes (void)
{
  VitWindow *window = vit_test_window_new (1280, 800);
  VitWorkspace *workspace = vit_window_get_workspace (window);

  shop_import (workspace, "orders.csv");
  shop_import (workspace, "orders2.csv");
  steps_show (window, "orders");
  shoot_panel (window, "recipe-empty");
  shop_set_recipe (workspace, RECIPE, NULL);
  shoot_panel (window, "recipe");
  shoot_kinds (window);
  shoot_window (window, "recipe.label", g_variant_new_uint32 (1), ADW_TYPE_MESSAGE_DIALOG,
                "recipe-label");
  shoot_window (window, "recipe.preview", g_variant_new_uint32 (4), VIT_TYPE_STEP_PREVIEW,
                "recipe-preview");
  shoot_window (window, "recipe.sql", NULL, VIT_TYPE_SQL_WINDOW, "recipe-sql");
  gtk_widget_activate_action (steps_find_row (window, 2), "recipe.remove", "u", 2);
  shoot_panel (window, "recipe-stuck");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    shoot_form (window, &forms[i]);

  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);
  vit_test_set_look ();

  g_test_add_func ("/app/look/recipe", test_scenes);

  return g_test_run ();
}
