-- SPDX-License-Identifier: GPL-3.0-or-later
nullif(regexp_replace({cell},
      '^[\s\p{Z}\x{200B}\x{FEFF}]+|[\s\p{Z}\x{200B}\x{FEFF}]+$', '', 'g'), '')
