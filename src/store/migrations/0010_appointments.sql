-- Decrees (SK) become records: one decree appoints many members, and a member hangs on one. What the columns of `member`
-- said is held in `decree_before` until the program has made records of it, in the same transaction (the check values
-- are not SQL's to make); then that table is gone.
CREATE TABLE appointment (
    row     INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version INTEGER NOT NULL CHECK (version > 0),
    pillar  TEXT    NOT NULL,
    number  TEXT    NOT NULL,
    date    TEXT,
    issuer  TEXT    NOT NULL,
    title   TEXT    NOT NULL,
    starts  TEXT,
    ends    TEXT,
    sum     INTEGER NOT NULL,
    CHECK (ends IS NULL OR starts IS NULL OR ends >= starts)
) STRICT;

CREATE TABLE decree_before AS
SELECT id AS member, pillar, decree_number AS number, decree_date AS date, decree_issuer AS issuer, starts, ends FROM member;

ALTER TABLE member DROP COLUMN decree_number;
ALTER TABLE member DROP COLUMN decree_date;
ALTER TABLE member DROP COLUMN decree_issuer;
ALTER TABLE member ADD COLUMN appointment BLOB REFERENCES appointment (id);
-- Terms held before, oldest first.
ALTER TABLE member ADD COLUMN former TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former));
-- The pillar's own fields by code; which there are is data, not columns.
ALTER TABLE member ADD COLUMN own TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(own));
-- Who made sure last that the record is right; a phone number found wrong.
ALTER TABLE member ADD COLUMN checked_on TEXT;
ALTER TABLE member ADD COLUMN checked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN wrong_phone INTEGER NOT NULL DEFAULT 0 CHECK (wrong_phone IN (0, 1));
-- Who hangs on a decree.
CREATE INDEX member_appointment ON member (appointment) WHERE appointment IS NOT NULL;
