-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every project has from the start. One transaction, so that it has all or nothing.
BEGIN TRANSACTION;
CREATE SCHEMA raw;
CREATE SCHEMA clean;
CREATE SCHEMA vitrine;
CREATE TABLE vitrine.about (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
INSERT INTO vitrine.about VALUES ('format', {format}), ('program', {program});
CREATE TABLE vitrine.documents (
  kind VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  content VARCHAR NOT NULL, -- JSON
  changed TIMESTAMP NOT NULL -- UTC
);
COMMIT;
