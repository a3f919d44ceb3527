/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-roles-sentence.h"

#include <glib/gi18n.h>

#include "vit-flow-layout.h"
#include "vit-locale.h"

/* The roles that the segmentation study reads; the others keep what they were. */
static const VitRole used[] = { VIT_ROLE_CUSTOMER, VIT_ROLE_ORDER,    VIT_ROLE_TIME,
                                VIT_ROLE_PRODUCT,  VIT_ROLE_QUANTITY, VIT_ROLE_PRICE,
                                VIT_ROLE_REVENUE,  VIT_ROLE_CATEGORY };

struct _VitRolesSentence
{
  GtkWidget parent_instance;

  GtkDropDown *choices[VIT_N_ROLES]; /* borrowed children (nullable) */
  VitRoles *roles;                   /* owned */
  gboolean updating;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitRolesSentence, vit_roles_sentence, GTK_TYPE_WIDGET)

static const char *
get_chosen (GtkDropDown *choice)
{
  guint selected = gtk_drop_down_get_selected (choice);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (choice)), selected);
}

static void
on_selected (VitRolesSentence *self, GParamSpec *pspec, GtkDropDown *choice)
{
  if (self->updating)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    {
      if (self->choices[used[i]] == choice)
        vit_roles_set (self->roles, used[i], get_chosen (choice));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append_words (VitRolesSentence *self, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  g_auto (GStrv) words = g_strsplit (part, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        gtk_widget_set_parent (gtk_label_new (words[i]), GTK_WIDGET (self));
    }
}

static void
append_choice (VitRolesSentence *self, VitRole role)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  self->choices[role] = GTK_DROP_DOWN (choice);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  vit_role_title (role, vit_locale_get_language ()), -1);
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
}

/* Makes words and choices of "… order {order} by …". */
static void
build (VitRolesSentence *self, const char *sentence)
{
  const char *at = sentence;
  const char *brace;

  while ((brace = strchr (at, '{')) != NULL)
    {
      const char *end = strchr (brace, '}');

      append_words (self, at, (gsize) (brace - at));
      for (guint i = 0; i < G_N_ELEMENTS (used); i++)
        {
          const char *word = vit_role_to_word (used[i]);

          if (strlen (word) == (gsize) (end - brace - 1) &&
              strncmp (word, brace + 1, strlen (word)) == 0)
            append_choice (self, used[i]);
        }
      at = end + 1;
    }
  append_words (self, at, strlen (at));
}

static void
vit_roles_sentence_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vit_roles_sentence_parent_class)->dispose (object);
}

static void
vit_roles_sentence_finalize (GObject *object)
{
  vit_roles_free (VIT_ROLES_SENTENCE (object)->roles);

  G_OBJECT_CLASS (vit_roles_sentence_parent_class)->finalize (object);
}

static void
vit_roles_sentence_class_init (VitRolesSentenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vit_roles_sentence_dispose;
  object_class->finalize = vit_roles_sentence_finalize;

  signals[CHANGED] = g_signal_new ("changed", VIT_TYPE_ROLES_SENTENCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sentence");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vit_roles_sentence_init (VitRolesSentence *self)
{
  self->roles = vit_roles_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self), vit_flow_layout_new (6, 10));
  /* Translators: words in braces are replaced by choices of columns; do not translate them.
   * Their order is free. Each must be there once. */
  build (self, _ ("Each row tells that the customer {customer} in the order {order} at the time "
                  "{time} bought {quantity} pieces of the product {product} at the price {price} "
                  "each. If there are such columns, {revenue} is the total of the row and "
                  "{category} the category of the product."));
}

/**
 * vit_roles_sentence_set_fields:
 * @fields: (element-type VitField): the columns to choose from
 */
void
vit_roles_sentence_set_fields (VitRolesSentence *self, const GPtrArray *fields)
{
  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

      gtk_string_list_append (names, _ ("(not there)"));
      for (guint j = 0; j < fields->len; j++)
        gtk_string_list_append (names, ((VitField *) g_ptr_array_index (fields, j))->name);
      gtk_drop_down_set_model (self->choices[used[i]], G_LIST_MODEL (names));
      gtk_drop_down_set_enable_search (self->choices[used[i]], fields->len > 12);
    }
  self->updating = FALSE;
  vit_roles_sentence_set_roles (self, self->roles);
}

static guint
find_name (GListModel *names, const char *name)
{
  for (guint i = 1; name != NULL && names != NULL && i < g_list_model_get_n_items (names); i++)
    {
      if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), i), name))
        return i;
    }

  return 0;
}

/**
 * vit_roles_sentence_set_roles:
 * @roles: what to show; `changed` is not emitted
 */
void
vit_roles_sentence_set_roles (VitRolesSentence *self, const VitRoles *roles)
{
  VitRoles *copy = vit_roles_copy (roles);

  vit_roles_free (self->roles);
  self->roles = copy;
  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    {
      GtkDropDown *choice = self->choices[used[i]];

      gtk_drop_down_set_selected (choice, find_name (gtk_drop_down_get_model (choice),
                                                     copy->columns[used[i]]));
    }
  self->updating = FALSE;
}

/**
 * vit_roles_sentence_dup_roles:
 *
 * Returns: (transfer full): what is chosen
 */
VitRoles *
vit_roles_sentence_dup_roles (VitRolesSentence *self)
{
  return vit_roles_copy (self->roles);
}

/**
 * vit_roles_sentence_get_choice:
 *
 * Returns: (transfer none) (nullable): where the column of @role is chosen
 */
GtkDropDown *
vit_roles_sentence_get_choice (VitRolesSentence *self, VitRole role)
{
  return self->choices[role];
}
