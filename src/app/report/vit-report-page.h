/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-page.h"

G_BEGIN_DECLS

/**
 * VitReportPage:
 *
 * The deck as it will be saved, page by page, and the ways to save it. The pages are laid out in
 * a job when the page is shown and the result is another one than before.
 */
#define VIT_TYPE_REPORT_PAGE (vit_report_page_get_type ())
G_DECLARE_FINAL_TYPE (VitReportPage, vit_report_page, VIT, REPORT_PAGE, VitPage)

G_END_DECLS
