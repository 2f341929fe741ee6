-- What the pillars do and decide: activities (the eight duties of a TKSK), meetings with agenda and attendance, decisions and
-- follow-ups, problems raised from the field, service points, promises of partners, monthly reports to the Camat.
-- Lists inside one record (who took part, whom it reached, agenda) are JSON columns, because they are read and saved with it
-- as one; what is searched by other records stands once more in a table of its own, kept by the program from the record
-- (`loket check` compares): activity_member, activity_person, issue_case.

-- One activity. duty: which of the eight duties it serves. area: gampong or kecamatan; none for the whole city.
CREATE TABLE activity (
    row          INTEGER PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    kind         TEXT    NOT NULL,
    duty         INTEGER CHECK (duty BETWEEN 1 AND 8),
    day          TEXT    NOT NULL,
    origin       TEXT    NOT NULL,
    assigned     TEXT    NOT NULL,
    area         TEXT,
    place        TEXT    NOT NULL,
    title        TEXT    NOT NULL CHECK (title <> ''),
    participants TEXT    NOT NULL,
    reached      TEXT    NOT NULL,
    people       TEXT    NOT NULL,
    agenda       TEXT    NOT NULL,
    result       TEXT    NOT NULL,
    obstacle     TEXT    NOT NULL,
    note         TEXT    NOT NULL,
    series       BLOB,
    by_user      TEXT    NOT NULL,
    voided       TEXT,
    sum          INTEGER NOT NULL
) STRICT;
-- The log of the city, newest first, and the span of a report.
CREATE INDEX activity_day ON activity (day, row);
-- The log and the monthly report of one kecamatan.
CREATE INDEX activity_kecamatan ON activity (substr(area, 1, 8), day, row);
-- Meetings, newest first, and what one duty or kind counts.
CREATE INDEX activity_kind ON activity (kind, day, row);
-- The others of a series.
CREATE INDEX activity_series ON activity (series, day) WHERE series IS NOT NULL;

-- Members who were present, for the grid of involvement: pillar and day stand here, so that it is read from the index alone.
CREATE TABLE activity_member (
    activity BLOB NOT NULL REFERENCES activity (id),
    pillar   TEXT NOT NULL,
    member   BLOB NOT NULL REFERENCES member (id),
    day      TEXT NOT NULL,
    PRIMARY KEY (activity, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_member_grid ON activity_member (pillar, member, day);
CREATE INDEX activity_member_day ON activity_member (member, day);

-- Citizens an activity reached by name.
CREATE TABLE activity_person (
    activity BLOB NOT NULL REFERENCES activity (id),
    person   BLOB NOT NULL REFERENCES person (id),
    PRIMARY KEY (activity, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_person_person ON activity_person (person);

-- A problem from the field: raised, discussed, decided, done; or merged into the one that says the same.
CREATE TABLE field_issue (
    row         INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version     INTEGER NOT NULL CHECK (version > 0),
    raised_on   TEXT    NOT NULL,
    member      BLOB    REFERENCES member (id),
    pillar      TEXT,
    raised_by   TEXT    NOT NULL CHECK (raised_by <> ''),
    raised_in   BLOB    REFERENCES activity (id),
    area        TEXT,
    topic       TEXT    NOT NULL,
    title       TEXT    NOT NULL CHECK (title <> ''),
    about       TEXT    NOT NULL,
    cases       TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    due         TEXT,
    decided_in  BLOB    REFERENCES activity (id),
    decided_on  TEXT,
    decision    TEXT    NOT NULL,
    merged_into BLOB    REFERENCES field_issue (id),
    by_user     TEXT    NOT NULL,
    sum         INTEGER NOT NULL,
    CHECK ((state = 'digabung') = (merged_into IS NOT NULL)),
    CHECK (state NOT IN ('diputuskan', 'selesai') OR decision <> '')
) STRICT;
-- What is open, the longest overdue first; of one kecamatan.
CREATE INDEX field_issue_state ON field_issue (state, due, raised_on, row);
CREATE INDEX field_issue_kecamatan ON field_issue (substr(area, 1, 8), state, due, raised_on, row);
CREATE INDEX field_issue_merged ON field_issue (merged_into) WHERE merged_into IS NOT NULL;
-- Cases behind an issue.
CREATE TABLE issue_case (
    issue   BLOB NOT NULL REFERENCES field_issue (id),
    case_id BLOB NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (issue, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX issue_case_case ON issue_case (case_id);

-- Every step of an issue; written once, never changed.
CREATE TABLE issue_step (
    row        INTEGER PRIMARY KEY,
    id         BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    issue      BLOB    NOT NULL REFERENCES field_issue (id),
    at         TEXT    NOT NULL,
    by_user    TEXT    NOT NULL,
    act        TEXT    NOT NULL,
    from_state TEXT,
    to_state   TEXT    NOT NULL,
    activity   BLOB    REFERENCES activity (id),
    words      TEXT    NOT NULL,
    sum        INTEGER NOT NULL
) STRICT;
CREATE INDEX issue_step_issue ON issue_step (issue, row);

-- What was agreed, who does it, until when: a decision of a meeting or the follow-up of an activity.
CREATE TABLE follow_up (
    row      INTEGER PRIMARY KEY,
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version  INTEGER NOT NULL CHECK (version > 0),
    kind     TEXT    NOT NULL CHECK (kind IN ('keputusan', 'tindak_lanjut')),
    activity BLOB    NOT NULL REFERENCES activity (id),
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
    CHECK ((state = 'terbuka') = (ended_on IS NULL))
) STRICT;
CREATE INDEX follow_up_activity ON follow_up (activity, row);
CREATE INDEX follow_up_issue ON follow_up (issue) WHERE issue IS NOT NULL;
-- What is open, the longest overdue first: the next agenda and the board read this.
CREATE INDEX follow_up_open ON follow_up (due, row) WHERE state = 'terbuka';

-- A place where people are served near home: PUSKESOS of a gampong, PUSPELKESSOS of a kecamatan, SLRT, LK-3.
CREATE TABLE service_point (
    row        INTEGER PRIMARY KEY,
    id         BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version    INTEGER NOT NULL CHECK (version > 0),
    kind       TEXT    NOT NULL,
    name       TEXT    NOT NULL CHECK (name <> ''),
    area       TEXT    NOT NULL CHECK (area <> ''),
    state      TEXT    NOT NULL,
    since      TEXT,
    officers   TEXT    NOT NULL,
    hours      TEXT    NOT NULL,
    address    TEXT    NOT NULL,
    contact    TEXT    NOT NULL,
    note       TEXT    NOT NULL,
    checked_on TEXT,
    checked_by TEXT    NOT NULL,
    sum        INTEGER NOT NULL
) STRICT;
-- By kind and place: what stands in a gampong, and which gampong have none.
CREATE INDEX service_point_area ON service_point (area, kind);

-- What a partner promised.
CREATE TABLE promise (
    row      INTEGER PRIMARY KEY,
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version  INTEGER NOT NULL CHECK (version > 0),
    partner  BLOB    NOT NULL REFERENCES register (id),
    day      TEXT    NOT NULL,
    what     TEXT    NOT NULL CHECK (what <> ''),
    value    INTEGER CHECK (value IS NULL OR value >= 0),
    due      TEXT,
    for_whom TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    by_user  TEXT    NOT NULL,
    note     TEXT    NOT NULL,
    sum      INTEGER NOT NULL
) STRICT;
CREATE INDEX promise_partner ON promise (partner, day);
CREATE INDEX promise_open ON promise (due, row) WHERE state IN ('dijanjikan', 'sebagian');
-- A gift may keep a promise, and it is known who received it.
ALTER TABLE contribution ADD COLUMN promise BLOB REFERENCES promise (id);
ALTER TABLE contribution ADD COLUMN received TEXT NOT NULL DEFAULT '[]';
CREATE INDEX contribution_promise ON contribution (promise) WHERE promise IS NOT NULL;
-- What was given in a span of days.
CREATE INDEX contribution_day ON contribution (day);

-- The monthly report of a TKSK to the Camat: figures come from the records each time until it is numbered; the narrative, by
-- part, is what a person wrote.
CREATE TABLE monthly_report (
    row       INTEGER PRIMARY KEY,
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version   INTEGER NOT NULL CHECK (version > 0),
    kecamatan TEXT    NOT NULL CHECK (kecamatan <> ''),
    month     TEXT    NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-01'),
    narrative TEXT    NOT NULL,
    number    TEXT,
    issued_on TEXT,
    issued_by TEXT    NOT NULL,
    figures   TEXT,
    by_user   TEXT    NOT NULL,
    sum       INTEGER NOT NULL,
    UNIQUE (kecamatan, month),
    CHECK ((number IS NULL) = (issued_on IS NULL))
) STRICT;
