-- SPDX-License-Identifier: GPL-3.0-or-later
CASE
      WHEN lower(trim({cell})) IN ('true', 't', 'yes', 'y', '1', 'on', 'да', 'д', 'истина', 'tak', 'prawda')
      THEN TRUE
      WHEN lower(trim({cell})) IN ('false', 'f', 'no', 'n', '0', 'off', 'нет', 'н', 'ложь', 'nie', 'fałsz')
      THEN FALSE
    END
