-- SPDX-License-Identifier: GPL-3.0-or-later
CASE
      WHEN regexp_full_match({cell}, '[\s\p{Z}]*[-+−]?(\d+|\d{1,3}({marks}\d{3})+)?({mark}\d*)?([eE][-+]?\d+)?[\s\p{Z}]*')
      THEN TRY_CAST(replace(regexp_replace(replace({cell}, '−', '-'), '{marks}', '', 'g'), {decimal}, '.') AS DOUBLE)
    END
