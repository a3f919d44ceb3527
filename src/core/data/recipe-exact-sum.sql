-- SPDX-License-Identifier: GPL-3.0-or-later
(sum({whole}){filter} // {scale} + (sum({whole}){filter} % {scale}) / {scale})
