/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart.h"
#include "vit-frame.h"

G_BEGIN_DECLS

/**
 * VitTable: a frame that is ready to be shown: a heading and a format for each column.
 */
typedef struct
{
  char *name;        /* in result.json and as file name: "revenue_by_month" */
  char *title;       /* in the result's language */
  VitFrame *frame;
  GStrv headings;    /* one per column */
  VitFormat *formats; /* one per column */
} VitTable;

VitTable *vit_table_new (const char *name, const char *title, VitFrame *frame);
void vit_table_set_column (VitTable *self, guint column, const char *heading, VitFormat format);
char *vit_table_dup_cell (const VitTable *self, const VitLanguage *language, gsize row, guint column);
void vit_table_free (VitTable *self);

/**
 * VitNote: two or three words in bold, and a sentence or two that follow from an exhibit.
 */
typedef struct
{
  char *head;
  char *text;
} VitNote;

typedef enum
{
  VIT_EXHIBIT_CHART,
  VIT_EXHIBIT_TABLE,
  VIT_EXHIBIT_TEXT,
  VIT_EXHIBIT_CARD, /* key values at the left, chart and steps at the right: a segment */
} VitExhibitKind;

typedef enum
{
  VIT_SECTION_OVERVIEW,
  VIT_SECTION_SEGMENTS,
  VIT_SECTION_APPENDIX,
} VitSection;

/**
 * VitKeyFigure: a number that stands for itself. All three are ready to print.
 */
typedef struct
{
  char *value; /* "3.91 M" */
  char *label; /* "revenue" */
  char *note;  /* "after cleaning; 5.36 M raw", or %NULL */
} VitKeyFigure;

/**
 * VitExhibit:
 *
 * A chart, a table or a text that can be shown on a page, put on a slide and in a workbook.
 */
typedef struct
{
  char *id;       /* "revenue_by_month"; stable, for links */
  VitExhibitKind kind;
  VitSection section;
  char *title;    /* the message, a full sentence */
  char *subtitle; /* what is drawn, in which unit, of how many */
  VitChart *chart;  /* (nullable) */
  VitChart *other;  /* (nullable): what @chart is compared with, drawn beside it */
  VitTable *table;  /* (nullable): the numbers of the chart, or the table itself */
  GPtrArray *notes; /* VitNote; of a text: its paragraphs; of a card: its steps */
  GPtrArray *key_figures; /* VitKeyFigure; of a card */
} VitExhibit;

VitExhibit *vit_exhibit_new (const char *id, VitExhibitKind kind, VitSection section);
void vit_exhibit_add_note (VitExhibit *self, const char *head, const char *text);
void vit_exhibit_add_key_figure (VitExhibit *self, const char *value, const char *label, const char *note);
void vit_exhibit_free (VitExhibit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitTable, vit_table_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitExhibit, vit_exhibit_free)

G_END_DECLS
