-- The ladder: a case lives until the citizen has an answer. Rows of step, reply, note, attachment, milestone and mark
-- are written once and never changed; what went wrong is followed by what is right.

-- A duplicate points to the case it repeats; a case has a day by which the citizen should have an answer.
ALTER TABLE case_file ADD COLUMN parent BLOB REFERENCES case_file (id);
ALTER TABLE case_file ADD COLUMN due TEXT;
-- What waits at each rung, oldest due date first.
CREATE INDEX case_state ON case_file (state, due);

-- Every step of a case or of one of its referrals: who, in which role, from, to, why.
CREATE TABLE step (
    row        INTEGER PRIMARY KEY,
    id         BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    case_id    BLOB    NOT NULL REFERENCES case_file (id),
    referral   BLOB    REFERENCES referral (id),
    at         TEXT    NOT NULL,
    by_user    TEXT    NOT NULL,
    role       TEXT    NOT NULL,
    duty       TEXT,
    act        TEXT    NOT NULL,
    from_state TEXT,
    to_state   TEXT,
    words      TEXT    NOT NULL,
    sum        INTEGER NOT NULL,
    -- Return, rejection and cancelling without a written reason are impossible (product text, "The referral ladder").
    CHECK (words <> '' OR act NOT IN ('minta_perbaikan', 'kembalikan', 'tolak', 'batalkan', 'tarik_kembali', 'diteruskan'))
) STRICT;
CREATE INDEX step_case ON step (case_id);

-- What a destination answered.
CREATE TABLE reply (
    row      INTEGER PRIMARY KEY,
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    referral BLOB    NOT NULL REFERENCES referral (id),
    at       TEXT    NOT NULL,
    by_user  TEXT    NOT NULL,
    outcome  TEXT    NOT NULL,
    heard    TEXT    NOT NULL,
    note     TEXT    NOT NULL,
    sum      INTEGER NOT NULL
) STRICT;
CREATE INDEX reply_referral ON reply (referral);

-- Case notes, home visits and services given at once.
CREATE TABLE case_note (
    row     INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    case_id BLOB    NOT NULL REFERENCES case_file (id),
    kind    TEXT    NOT NULL,
    at      TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    by_user TEXT    NOT NULL,
    who     TEXT    NOT NULL,
    text    TEXT    NOT NULL CHECK (text <> ''),
    sum     INTEGER NOT NULL
) STRICT;
CREATE INDEX case_note_case ON case_note (case_id);

-- Photos and scans; the bytes lie last so that reading the other columns never touches their pages.
CREATE TABLE attachment (
    row     INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    case_id BLOB    NOT NULL REFERENCES case_file (id),
    at      TEXT    NOT NULL,
    by_user TEXT    NOT NULL,
    name    TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind    TEXT    NOT NULL,
    size    INTEGER NOT NULL CHECK (size > 0),
    hash    TEXT    NOT NULL CHECK (length(hash) = 64),
    sum     INTEGER NOT NULL,
    bytes   BLOB    NOT NULL
) STRICT;
CREATE INDEX attachment_case ON attachment (case_id);

-- A procedure's own road: which milestone was reached when, and facts it asks for (return plan, guardian …).
CREATE TABLE milestone (
    row     INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    need    BLOB    NOT NULL REFERENCES need (id),
    code    TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    by_user TEXT    NOT NULL,
    value   TEXT    NOT NULL,
    at      TEXT    NOT NULL,
    sum     INTEGER NOT NULL
) STRICT;
CREATE INDEX milestone_need ON milestone (need);

-- Initials, signature and collection of a letter.
CREATE TABLE letter_mark (
    row     INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    letter  BLOB    NOT NULL REFERENCES letter (id),
    kind    TEXT    NOT NULL,
    at      TEXT    NOT NULL,
    by_user TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    sum     INTEGER NOT NULL,
    -- A letter is initialled, signed and collected once.
    UNIQUE (letter, kind)
) STRICT;

-- What was done in a shift, newest first, for the list that can take it back.
CREATE INDEX event_at ON event (at);
