-- The office in one file. Every record has a UUID (R32) as identity; `row` is local to this file and never leaves it
-- (the text index needs a number, and an INTEGER PRIMARY KEY survives VACUUM).
-- `version` counts saves (R7). `sum` is the check value over all fields (R6), compared by `loket check`.

CREATE TABLE office (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    settings TEXT    NOT NULL CHECK (json_valid(settings)),
    version  INTEGER NOT NULL,
    sum      INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    row           INTEGER PRIMARY KEY,
    id            BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version       INTEGER NOT NULL CHECK (version > 0),
    name          TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    nik           TEXT    CHECK (nik IS NULL OR (length(nik) = 16 AND nik NOT GLOB '*[^0-9]*')),
    no_nik_reason TEXT,
    kk            TEXT    CHECK (kk IS NULL OR (length(kk) = 16 AND kk NOT GLOB '*[^0-9]*')),
    sex           TEXT    CHECK (sex IN ('L', 'P')),
    birth_date    TEXT,
    gampong       TEXT,
    place         TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    phone         TEXT    NOT NULL,
    found_at      TEXT    NOT NULL,
    note          TEXT    NOT NULL,
    ppks          TEXT    NOT NULL,
    sum           INTEGER NOT NULL,
    CHECK (nik IS NOT NULL OR no_nik_reason IS NOT NULL)
) STRICT;
-- One NIK is one person; the only identity rule that blocks.
CREATE UNIQUE INDEX person_nik ON person (nik) WHERE nik IS NOT NULL;
-- A family card is shared: found by prefix, never unique.
CREATE INDEX person_kk ON person (kk) WHERE kk IS NOT NULL;
-- A phone number read over the counter finds its people.
CREATE INDEX person_phone ON person (phone) WHERE phone <> '';
-- People of a gampong, for counts and lists.
CREATE INDEX person_gampong ON person (gampong);

CREATE TABLE member (
    row           INTEGER PRIMARY KEY,
    id            BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version       INTEGER NOT NULL CHECK (version > 0),
    name          TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    nik           TEXT    CHECK (nik IS NULL OR (length(nik) = 16 AND nik NOT GLOB '*[^0-9]*')),
    sex           TEXT    CHECK (sex IN ('L', 'P')),
    pillar        TEXT    NOT NULL,
    role          TEXT    NOT NULL,
    level         TEXT    NOT NULL,
    areas         TEXT    NOT NULL,
    decree_number TEXT    NOT NULL,
    decree_date   TEXT,
    decree_issuer TEXT    NOT NULL,
    starts        TEXT,
    ends          TEXT,
    superior      TEXT    NOT NULL,
    phone         TEXT    NOT NULL,
    note          TEXT    NOT NULL,
    in_service    INTEGER NOT NULL CHECK (in_service IN (0, 1)),
    sum           INTEGER NOT NULL,
    CHECK (ends IS NULL OR starts IS NULL OR ends >= starts)
) STRICT;

CREATE TABLE visit (
    row          INTEGER PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    at           TEXT    NOT NULL,
    procedure    TEXT,
    person       BLOB    REFERENCES person (id),
    gampong      TEXT,
    channel      TEXT    NOT NULL,
    outcome      TEXT    NOT NULL,
    unmet_reason TEXT,
    minutes      INTEGER NOT NULL CHECK (minutes >= 0),
    note         TEXT    NOT NULL,
    by_user      TEXT    NOT NULL,
    sum          INTEGER NOT NULL,
    CHECK ((outcome = 'tidak_terlayani') = (unmet_reason IS NOT NULL))
) STRICT;
-- Today's list and the evening report read one day.
CREATE INDEX visit_at ON visit (at);
-- What this person came for before.
CREATE INDEX visit_person ON visit (person, at) WHERE person IS NOT NULL;

CREATE TABLE case_file (
    row               INTEGER PRIMARY KEY,
    id                BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version           INTEGER NOT NULL CHECK (version > 0),
    subject           BLOB    NOT NULL REFERENCES person (id),
    reporter_relation TEXT    NOT NULL,
    reporter_name     TEXT    NOT NULL,
    reporter_phone    TEXT    NOT NULL,
    channel           TEXT    NOT NULL,
    state             TEXT    NOT NULL,
    opened_at         TEXT    NOT NULL,
    note              TEXT    NOT NULL,
    answer            TEXT    NOT NULL,
    sum               INTEGER NOT NULL,
    CHECK (state <> 'selesai' OR answer <> '')
) STRICT;
CREATE INDEX case_subject ON case_file (subject);

CREATE TABLE need (
    row       INTEGER PRIMARY KEY,
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    case_id   BLOB    NOT NULL REFERENCES case_file (id),
    procedure TEXT,
    title     TEXT    NOT NULL,
    checklist TEXT    NOT NULL CHECK (json_valid(checklist)),
    sum       INTEGER NOT NULL
) STRICT;
CREATE INDEX need_case ON need (case_id);

CREATE TABLE destination (
    row     INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version INTEGER NOT NULL CHECK (version > 0),
    slug    TEXT    NOT NULL UNIQUE,
    shipped TEXT    NOT NULL CHECK (json_valid(shipped)),
    office  TEXT    CHECK (office IS NULL OR json_valid(office)),
    sum     INTEGER NOT NULL
) STRICT;

CREATE TABLE letter (
    row         INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    kind        TEXT    NOT NULL,
    series      TEXT    NOT NULL,
    year        INTEGER NOT NULL,
    seq         INTEGER NOT NULL CHECK (seq > 0),
    number      TEXT    NOT NULL,
    date        TEXT    NOT NULL,
    referral    BLOB,
    person      BLOB    REFERENCES person (id),
    body        TEXT    NOT NULL CHECK (json_valid(body)),
    by_user     TEXT    NOT NULL,
    voided_at   TEXT,
    void_reason TEXT,
    sum         INTEGER NOT NULL,
    -- A number once used is never reused: the row stays, even when the letter is void.
    UNIQUE (series, year, seq),
    CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TABLE referral (
    row          INTEGER PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    case_id      BLOB    NOT NULL REFERENCES case_file (id),
    need         BLOB    NOT NULL REFERENCES need (id),
    destination  BLOB    REFERENCES destination (id),
    state        TEXT    NOT NULL,
    consent      INTEGER NOT NULL CHECK (consent IN (0, 1)),
    due          TEXT,
    note         TEXT    NOT NULL,
    letter       BLOB    REFERENCES letter (id),
    return_code  TEXT    UNIQUE,
    unmet_reason TEXT,
    sum          INTEGER NOT NULL,
    -- Data leaves the office only with consent (product text, walk-in 7).
    CHECK (state IN ('draf', 'dibatalkan') OR consent = 1)
) STRICT;
CREATE INDEX referral_case ON referral (case_id);
-- Lists by state, oldest due date first; also "tanpa kabar".
CREATE INDEX referral_state ON referral (state, due);

CREATE TABLE draft (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    user     TEXT NOT NULL,
    terminal TEXT NOT NULL,
    form     TEXT NOT NULL,
    title    TEXT NOT NULL,
    payload  TEXT NOT NULL CHECK (json_valid(payload)),
    saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Procedures: what was shipped, and beside it what the office made of it. An update writes `shipped` only.
CREATE TABLE procedure (
    slug        TEXT PRIMARY KEY,
    shipped     TEXT CHECK (shipped IS NULL OR json_valid(shipped)),
    office      TEXT CHECK (office IS NULL OR json_valid(office)),
    approved_at TEXT,
    approved_by TEXT,
    CHECK (shipped IS NOT NULL OR office IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Which edition of the shipped content the file holds.
CREATE TABLE content (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    edition TEXT NOT NULL
) STRICT;

CREATE TABLE region (
    code   TEXT PRIMARY KEY,
    level  TEXT NOT NULL,
    parent TEXT,
    name   TEXT NOT NULL,
    data   TEXT NOT NULL CHECK (json_valid(data))
) STRICT, WITHOUT ROWID;
CREATE INDEX region_parent ON region (parent);

CREATE TABLE region_variant (
    spelling TEXT NOT NULL,
    code     TEXT NOT NULL REFERENCES region (code),
    source   TEXT NOT NULL,
    PRIMARY KEY (spelling, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
    code TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    data TEXT NOT NULL CHECK (json_valid(data))
) STRICT, WITHOUT ROWID;

CREATE TABLE phrase (
    row  INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('phrase', 'synonym')),
    data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;

-- The journal (R4, R22, R32): one row per changed record, written in the same transaction, chained by hash.
CREATE TABLE event (
    row       INTEGER PRIMARY KEY,
    id        BLOB    NOT NULL CHECK (length(id) = 16),
    post      BLOB    NOT NULL CHECK (length(post) = 16),
    seq       INTEGER NOT NULL,
    clock     INTEGER NOT NULL,
    at        TEXT    NOT NULL,
    user      TEXT    NOT NULL,
    terminal  TEXT    NOT NULL,
    schema    INTEGER NOT NULL,
    verb      TEXT    NOT NULL,
    entity    TEXT    NOT NULL,
    record    BLOB    NOT NULL,
    changes   TEXT    NOT NULL CHECK (json_valid(changes)),
    prev      BLOB    NOT NULL,
    hash      BLOB    NOT NULL,
    UNIQUE (post, seq)
) STRICT;
-- History of one record.
CREATE INDEX event_record ON event (record);

-- What must be known about this file itself: its post (who writes here) and the last hybrid clock.
CREATE TABLE post (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    id    BLOB    NOT NULL CHECK (length(id) = 16),
    seq   INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    head  BLOB    NOT NULL
) STRICT;
