/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-pair-row.h"

#include <glib/gi18n.h>

#include "vit-aggregate-words.h"
#include "vit-flow.h"
#include "vit-json.h"
#include "vit-name-drop.h"
#include "vit-type-words.h"

/* Between several patterns of dates. A comma may be part of one. */
#define PATTERN_MARK " | "

struct _VitPairRow
{
  AdwPreferencesRow parent_instance;

  VitFieldKind kind;
  VitStepScope *scope; /* owned */
  char *automatic;     /* (nullable): the name of an aggregate that nobody named */

  /* Borrowed children, of which a kind has some. */
  GtkWidget *flow;
  GtkDropDown *left_column;
  GtkEditable *left_entry;
  GtkDropDown *right_column;
  GtkDropDown *right_word; /* types in the order of VitTypeOf; aggregates as in their table */
  GtkEditable *right_entry;
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitPairRow, vit_pair_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
is_date (VitPairRow *self)
{
  VitTypeOf type = (VitTypeOf) gtk_drop_down_get_selected (self->right_word);

  return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
}

/* The name that an aggregate gets if nobody gives it one is shown where it would be typed. */
static void
show_automatic (VitPairRow *self)
{
  guint word = gtk_drop_down_get_selected (self->right_word);

  g_free (self->automatic);
  self->automatic = vit_aggregate_dup_name (word, vit_name_drop_get (self->right_column));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->left_entry), self->automatic);
}

/* Parts of the row that what is chosen needs, or does not. */
static void
show_parts (VitPairRow *self)
{
  if (self->kind == VIT_FIELD_TYPES)
    gtk_widget_set_visible (GTK_WIDGET (self->right_entry), is_date (self));
  if (self->kind == VIT_FIELD_AGGREGATES)
    {
      guint word = gtk_drop_down_get_selected (self->right_word);

      gtk_widget_set_visible (GTK_WIDGET (self->right_entry), vit_aggregate_is_free (word));
      gtk_widget_set_visible (GTK_WIDGET (self->right_column), vit_aggregate_has_column (word));
      show_automatic (self);
    }
}

static void
on_changed (VitPairRow *self)
{
  show_parts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_removed (VitPairRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static GtkDropDown *
add_column (VitPairRow *self, const char *label, GPtrArray *fields)
{
  GtkWidget *drop = vit_name_drop_new (label);

  vit_name_drop_set_fields (GTK_DROP_DOWN (drop), fields);
  gtk_widget_set_parent (drop, self->flow);
  g_signal_connect_object (drop, "notify::selected-item", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_DROP_DOWN (drop);
}

static GtkEditable *
add_entry (VitPairRow *self, const char *label, const char *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder != NULL ? placeholder : label);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 14);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 20);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_parent (entry, self->flow);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return GTK_EDITABLE (entry);
}

static GtkDropDown *
add_words (VitPairRow *self, const char *label, GtkStringList *words)
{
  GtkWidget *drop = gtk_drop_down_new (G_LIST_MODEL (words), NULL);

  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_parent (drop, self->flow);
  g_signal_connect_object (drop, "notify::selected", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_DROP_DOWN (drop);
}

static void
add_arrow (VitPairRow *self, const char *text)
{
  GtkWidget *arrow = gtk_label_new (text);

  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_widget_set_valign (arrow, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (arrow, self->flow);
}

static GtkStringList *
list_types (void)
{
  GtkStringList *types = gtk_string_list_new (NULL);

  for (guint i = VIT_TYPE_OF_TEXT; i <= VIT_TYPE_OF_ID; i++)
    gtk_string_list_append (types, vit_type_words_get_name ((VitTypeOf) i));

  return types;
}

static void
fill (VitPairRow *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *fields = self->scope->fields;

  switch (self->kind)
    {
    case VIT_FIELD_NAMES:
      self->left_column = add_column (self, _ ("Column"), fields);
      add_arrow (self, "→");
      self->right_entry = add_entry (self, _ ("New name"), NULL);
      break;
    case VIT_FIELD_TYPES:
      self->left_column = add_column (self, _ ("Column"), fields);
      add_arrow (self, "→");
      self->right_word = add_words (self, _ ("Type"), list_types ());
      self->right_entry = add_entry (self, _ ("Date pattern"), _ ("Pattern, or none"));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->right_entry),
                                   _ ("%d day, %m month, %Y year, %H hour, %M minute: %d.%m.%Y. "
                                      "Several are tried in turn: %d.%m.%Y | %Y-%m-%d"));
      break;
    case VIT_FIELD_KEYS:
      self->left_column = add_column (self, _ ("Column of this table"), fields);
      add_arrow (self, "=");
      self->right_column = add_column (self, _ ("Column of the other table"), none);
      break;
    case VIT_FIELD_AGGREGATES:
      self->left_entry = add_entry (self, _ ("Name of the column"), NULL);
      add_arrow (self, "=");
      self->right_word = add_words (self, _ ("What it holds"), vit_aggregate_list_titles ());
      self->right_column = add_column (self, _ ("Column"), fields);
      self->right_entry = add_entry (self, _ ("Expression"), "sum(price * quantity)");
      break;
    case VIT_FIELD_VALUES:
    default:
      self->left_entry = add_entry (self, _ ("Value"), NULL);
      add_arrow (self, "→");
      self->right_entry = add_entry (self, _ ("What it becomes"), _ ("Missing"));
      break;
    }
  show_parts (self);
}

static void
vit_pair_row_dispose (GObject *object)
{
  VitPairRow *self = VIT_PAIR_ROW (object);

  g_clear_pointer (&self->scope, vit_step_scope_unref);

  G_OBJECT_CLASS (vit_pair_row_parent_class)->dispose (object);
}

static void
vit_pair_row_finalize (GObject *object)
{
  g_free (VIT_PAIR_ROW (object)->automatic);

  G_OBJECT_CLASS (vit_pair_row_parent_class)->finalize (object);
}

static void
vit_pair_row_class_init (VitPairRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_pair_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_pair_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vit_pair_row_init (VitPairRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  self->flow = g_object_new (VIT_TYPE_FLOW, NULL);
  gtk_widget_set_hexpand (self->flow, TRUE);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _ ("Remove this line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this line"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (box, "pair-box");
  gtk_box_append (GTK_BOX (box), self->flow);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * vit_pair_row_new:
 * @kind: one of the kinds that are pairs
 * @scope: what the step can refer to
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
vit_pair_row_new (VitFieldKind kind, VitStepScope *scope)
{
  VitPairRow *self = g_object_new (VIT_TYPE_PAIR_ROW, NULL);

  self->kind = kind;
  self->scope = vit_step_scope_ref (scope);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * vit_pair_row_set_other:
 * @fields: (element-type VitField): the columns of the table that is joined
 */
void
vit_pair_row_set_other (VitPairRow *self, GPtrArray *fields)
{
  vit_name_drop_set_fields (self->right_column, fields);
}

static void
read_patterns (VitPairRow *self, JsonNode *format)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (format != NULL && JSON_NODE_HOLDS_ARRAY (format))
    {
      JsonArray *array = json_node_get_array (format);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? PATTERN_MARK : "",
                                json_array_get_string_element (array, i));
    }
  else if (format != NULL)
    {
      g_string_append (text, json_node_get_string (format));
    }
  gtk_editable_set_text (self->right_entry, text->str);
}

static void
read_right (VitPairRow *self, JsonNode *right)
{
  gboolean is_text = json_node_get_value_type (right) == G_TYPE_STRING;
  g_autofree char *text = is_text                        ? g_strdup (json_node_get_string (right))
                          : JSON_NODE_HOLDS_NULL (right) ? g_strdup ("")
                                                         : vit_json_write (right, FALSE);
  VitTypeOf type;

  g_strchomp (text);
  switch (self->kind)
    {
    case VIT_FIELD_TYPES:
      if (vit_type_of_from_word (text, &type))
        gtk_drop_down_set_selected (self->right_word, type);
      break;
    case VIT_FIELD_KEYS:
      vit_name_drop_select (self->right_column, text);
      break;
    case VIT_FIELD_AGGREGATES:
      vit_aggregate_show (text, self->scope->fields, self->right_word, self->right_column,
                          self->right_entry);
      break;
    default:
      gtk_editable_set_text (self->right_entry, text);
      break;
    }
}

/**
 * vit_pair_row_read:
 * @left: the key of the pair
 * @right: its value
 * @format: (nullable): the patterns of a date
 */
void
vit_pair_row_read (VitPairRow *self, const char *left, JsonNode *right, JsonNode *format)
{
  if (self->left_column != NULL)
    vit_name_drop_select (self->left_column, left);
  else
    gtk_editable_set_text (self->left_entry, left);
  if (right != NULL)
    read_right (self, right);
  if (self->kind == VIT_FIELD_TYPES)
    read_patterns (self, format);
  show_parts (self);
}

/**
 * vit_pair_row_get_left:
 *
 * Returns: (transfer none) (nullable): the key of the pair
 */
const char *
vit_pair_row_get_left (VitPairRow *self)
{
  const char *text;

  if (self->left_column != NULL)
    return vit_name_drop_get (self->left_column);
  text = gtk_editable_get_text (self->left_entry);

  return *text == '\0' && self->automatic != NULL ? self->automatic : text;
}

static JsonNode *
new_text (const char *text)
{
  return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
}

/**
 * vit_pair_row_dup_right:
 *
 * Returns: (transfer full) (nullable): the value of the pair, or %NULL if there is none yet
 */
JsonNode *
vit_pair_row_dup_right (VitPairRow *self)
{
  const char *typed = self->right_entry ? gtk_editable_get_text (self->right_entry) : NULL;
  g_autofree char *expression = NULL;

  switch (self->kind)
    {
    case VIT_FIELD_TYPES:
      return new_text (
          vit_type_of_to_word ((VitTypeOf) gtk_drop_down_get_selected (self->right_word)));
    case VIT_FIELD_KEYS:
      return new_text (vit_name_drop_get (self->right_column));
    case VIT_FIELD_AGGREGATES:
      expression = vit_aggregate_dup_expression (gtk_drop_down_get_selected (self->right_word),
                                                 vit_name_drop_get (self->right_column), typed);
      return new_text (expression);
    case VIT_FIELD_VALUES:
      return *typed != '\0' ? new_text (typed) : json_node_new (JSON_NODE_NULL);
    case VIT_FIELD_NAMES:
    default:
      return *typed != '\0' ? new_text (typed) : NULL;
    }
}

/**
 * vit_pair_row_dup_format:
 *
 * Returns: (transfer full) (nullable): the patterns of a date
 */
JsonNode *
vit_pair_row_dup_format (VitPairRow *self)
{
  g_auto (GStrv) patterns = NULL;
  JsonArray *array;
  JsonNode *node;

  if (self->kind != VIT_FIELD_TYPES || !is_date (self) ||
      *gtk_editable_get_text (self->right_entry) == '\0')
    return NULL;

  patterns = g_strsplit (gtk_editable_get_text (self->right_entry), PATTERN_MARK, -1);
  if (patterns[1] == NULL)
    return new_text (patterns[0]);

  array = json_array_new ();
  for (guint i = 0; patterns[i] != NULL; i++)
    json_array_add_string_element (array, patterns[i]);

  node = json_node_init_array (json_node_alloc (), array);
  json_array_unref (array);

  return node;
}
