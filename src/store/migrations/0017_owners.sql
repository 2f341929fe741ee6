-- Files are kept with more than cases: with an activity, with a decree (its scan), with a member (the photo); with exactly
-- one of them. Rows and check values stay as they are, because the owner is written as the case always was.
CREATE TABLE attachment_owned (
    row         INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    case_id     BLOB    REFERENCES case_file (id),
    activity    BLOB    REFERENCES activity (id),
    appointment BLOB    REFERENCES appointment (id),
    member      BLOB    REFERENCES member (id),
    at          TEXT    NOT NULL,
    by_user     TEXT    NOT NULL,
    name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind        TEXT    NOT NULL,
    size        INTEGER NOT NULL CHECK (size > 0),
    hash        TEXT    NOT NULL CHECK (length(hash) = 64),
    sum         INTEGER NOT NULL,
    bytes       BLOB    NOT NULL,
    CHECK ((case_id IS NOT NULL) + (activity IS NOT NULL) + (appointment IS NOT NULL) + (member IS NOT NULL) = 1)
) STRICT;

INSERT INTO attachment_owned (row, id, case_id, at, by_user, name, kind, size, hash, sum, bytes)
SELECT row, id, case_id, at, by_user, name, kind, size, hash, sum, bytes FROM attachment ORDER BY row;

DROP TABLE attachment;
ALTER TABLE attachment_owned RENAME TO attachment;

CREATE INDEX attachment_case ON attachment (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX attachment_activity ON attachment (activity) WHERE activity IS NOT NULL;
CREATE INDEX attachment_appointment ON attachment (appointment) WHERE appointment IS NOT NULL;
CREATE INDEX attachment_member ON attachment (member) WHERE member IS NOT NULL;
