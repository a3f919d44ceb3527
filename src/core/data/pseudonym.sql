-- SPDX-License-Identifier: GPL-3.0-or-later
-- A value as a pseudonym: the beginning of its HMAC-SHA-256 (RFC 2104) by the project's key, which
-- is in the two masks. The letter before it keeps a text of digits from being read as a number.
CREATE MACRO IF NOT EXISTS main.pseudonym(value) AS
  'p' || left(
    sha256(
      unhex({outer}) || unhex(sha256(unhex({inner}) || encode(CAST(value AS VARCHAR))))
    ),
    16
  )
