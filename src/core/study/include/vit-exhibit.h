/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart.h"
#include "vit-key-figure.h"
#include "vit-note.h"
#include "vit-table.h"

G_BEGIN_DECLS

/* The page on files and recipes, which every report makes by itself: findings may link to it. */
#define VIT_EXHIBIT_QUALITY "data_quality"

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
 * VitExhibit:
 *
 * A chart, a table or a text that can be shown on a page, put on a slide and in a workbook.
 */
typedef struct
{
  char *id; /* "revenue_by_month"; stable, for links */
  VitExhibitKind kind;
  VitSection section;
  char *title;            /* the message, a full sentence */
  char *subtitle;         /* what is drawn, in which unit, of how many */
  VitChart *chart;        /* owned (nullable) */
  VitChart *other;        /* owned (nullable): what @chart is compared with, drawn beside it */
  VitTable *table;        /* owned (nullable): the numbers of the chart, or the table itself */
  GPtrArray *notes;       /* VitNote; of a text: its paragraphs; of a card: its steps */
  GPtrArray *key_figures; /* VitKeyFigure; of a card */
} VitExhibit;

VitExhibit *vit_exhibit_new (const char *id, VitExhibitKind kind, VitSection section);
void vit_exhibit_set_title (VitExhibit *self, const char *title, const char *subtitle);
void vit_exhibit_add_note (VitExhibit *self, const char *head, const char *text);
void vit_exhibit_add_key_figure (VitExhibit *self,
                                 const char *value,
                                 const char *label,
                                 const char *note);
void vit_exhibit_free (VitExhibit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitExhibit, vit_exhibit_free)

G_END_DECLS
