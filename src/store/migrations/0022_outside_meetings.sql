-- A decision about a problem from the field may be taken outside of any meeting: it then belongs to the problem alone. What
-- was agreed belongs to an activity, to a problem, or to both.
CREATE TABLE agreed (
    row      INTEGER PRIMARY KEY,
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version  INTEGER NOT NULL CHECK (version > 0),
    kind     TEXT    NOT NULL CHECK (kind IN ('keputusan', 'tindak_lanjut')),
    activity BLOB    REFERENCES activity (id),
    issue    BLOB    REFERENCES field_issue (id),
    what     TEXT    NOT NULL CHECK (what <> ''),
    owner    TEXT    NOT NULL,
    member   BLOB    REFERENCES member (id),
    due      TEXT,
    state    TEXT    NOT NULL,
    ended_on TEXT,
    ended_by TEXT    NOT NULL,
    outcome  TEXT    NOT NULL,
    by_user  TEXT    NOT NULL,
    sum      INTEGER NOT NULL,
    CHECK ((state = 'terbuka') = (ended_on IS NULL)),
    CHECK (activity IS NOT NULL OR issue IS NOT NULL)
) STRICT;
INSERT INTO agreed SELECT row, id, version, kind, activity, issue, what, owner, member, due, state, ended_on, ended_by, outcome, by_user, sum
FROM follow_up;
DROP TABLE follow_up;
ALTER TABLE agreed RENAME TO follow_up;
CREATE INDEX follow_up_activity ON follow_up (activity, row);
CREATE INDEX follow_up_issue ON follow_up (issue) WHERE issue IS NOT NULL;
CREATE INDEX follow_up_open ON follow_up (due, row) WHERE state = 'terbuka';
