-- SPDX-License-Identifier: GPL-3.0-or-later
CASE
      WHEN regexp_full_match({cell}, '[\s\p{Z}]*[-+−]?(\d+|\d{1,3}({marks}\d{3})+)({mark}0*)?[\s\p{Z}]*')
      THEN TRY_CAST(regexp_replace(replace(regexp_replace({cell}, '{mark}0*[\s\p{Z}]*$', ''), '−', '-'), '{marks}', '', 'g') AS BIGINT)
    END
