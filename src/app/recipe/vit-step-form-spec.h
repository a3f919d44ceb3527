/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitFieldKind: how a key of a step is asked for.
 */
typedef enum
{
  VIT_FIELD_COLUMN,     /* one column, from a list */
  VIT_FIELD_COLUMNS,    /* several columns, to be ticked */
  VIT_FIELD_TABLE,      /* another table of the project */
  VIT_FIELD_TABLES,     /* several of them */
  VIT_FIELD_TEXT,       /* a line of text */
  VIT_FIELD_NUMBER,     /* a number, as somebody writes one */
  VIT_FIELD_COUNT,      /* a whole number, with buttons for more and less */
  VIT_FIELD_SHARE,      /* a share from 0 to 1, asked for in percent */
  VIT_FIELD_SWITCH,     /* yes or no */
  VIT_FIELD_CHOICE,     /* one word of a few */
  VIT_FIELD_EXPRESSION, /* an expression over columns */
  VIT_FIELD_NAMES,      /* columns and their new names */
  VIT_FIELD_TYPES,      /* columns and what they are to be read as; the key `formats` too */
  VIT_FIELD_VALUES,     /* values and what each becomes */
  VIT_FIELD_KEYS,       /* columns of this table and of the one that is joined */
  VIT_FIELD_AGGREGATES, /* new columns and what of a group they hold */
} VitFieldKind;

typedef enum
{
  VIT_FIELD_REQUIRED = 0,
  VIT_FIELD_OPTIONAL = 1 << 0, /* the key may be left out */
  VIT_FIELD_EMPTY = 1 << 1,    /* a text that may be empty, but is always written */
  VIT_FIELD_NUMBERS = 1 << 2,  /* only columns of numbers fit */
  VIT_FIELD_TEXTS = 1 << 3,    /* only columns of text fit */
  VIT_FIELD_ASIDE = 1 << 4,  /* a choice that is no key: it says which of the next keys is given */
  VIT_FIELD_PREFIX = 1 << 5, /* a text that keeps columns of the joined table apart */
} VitFieldFlags;

/**
 * VitFieldSpec: one question of a form. Texts are to be translated where they are shown.
 */
typedef struct
{
  VitFieldKind kind;
  VitFieldFlags flags;
  const char *key;   /* of the step */
  const char *label; /* with a mnemonic */
  const char *help;  /* (nullable): a sentence below it */

  const char *words[10];  /* choice: what the step has */
  const char *labels[10]; /* choice: what that is in words */

  double low, high, usual; /* number, count, share: bounds, and what a new step has */

  const char *when;     /* (nullable): the key of a choice; the question is asked only … */
  const char *among[5]; /* … if one of these is chosen */
} VitFieldSpec;

/**
 * VitStepGroup: what steps are about, in the order in which they are offered.
 */
typedef enum
{
  VIT_STEP_GROUP_TEXTS,
  VIT_STEP_GROUP_TYPES,
  VIT_STEP_GROUP_MISSING,
  VIT_STEP_GROUP_ROWS,
  VIT_STEP_GROUP_COLUMNS,
  VIT_STEP_GROUP_TABLES,
  VIT_STEP_GROUP_SHAPE,
  VIT_N_STEP_GROUPS,
} VitStepGroup;

#define VIT_MAX_FIELDS 16

/**
 * VitStepFormSpec: the form of one kind of step.
 */
typedef struct
{
  const char *kind; /* what `do` says */
  VitStepGroup group;
  const char *title;                   /* what it does, in a few words: "Fill Gaps" */
  const char *help;                    /* a sentence for somebody who has not done it before */
  VitFieldSpec fields[VIT_MAX_FIELDS]; /* the first without a key ends them */
} VitStepFormSpec;

const VitStepFormSpec *vit_step_form_specs (guint *n);
const VitStepFormSpec *vit_step_form_spec_find (const char *kind);
const char *vit_step_group_title (VitStepGroup group);

G_END_DECLS
