-- The register: who needs help (PPKS) and who gives it (PSKS), one category of one subject in one gampong; rounds that
-- keep it true; what partners gave. What stood in person.ppks becomes an entry when the file is brought up to date (the
-- program does that part, because entries carry check values and stand in the journal).
--   label: the folded name by which lists are ordered and narrowed. It says nothing new, is kept by the program, and is no
--   part of the check value (`loket check` compares).
CREATE TABLE register (
    row          INTEGER PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    category     TEXT    NOT NULL CHECK (category <> ''),
    subject      TEXT    NOT NULL CHECK (subject IN ('orang', 'keluarga', 'komunitas', 'lembaga')),
    person       BLOB    REFERENCES person (id),
    kk           TEXT    CHECK (kk IS NULL OR (length(kk) = 16 AND kk NOT GLOB '*[^0-9]*')),
    name         TEXT    NOT NULL CHECK (length(name) <= 200),
    gampong      TEXT,
    found_on     TEXT    NOT NULL,
    found_by     TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    confirmed_on TEXT    NOT NULL,
    confirmed_by TEXT    NOT NULL,
    ended_on     TEXT,
    ended_by     TEXT    NOT NULL,
    end_reason   TEXT,
    end_note     TEXT    NOT NULL,
    age          INTEGER CHECK (age BETWEEN 0 AND 150),
    address      TEXT    NOT NULL,
    contact      TEXT    NOT NULL,
    note         TEXT    NOT NULL,
    sum          INTEGER NOT NULL,
    label        TEXT    NOT NULL,
    CHECK ((subject = 'orang') = (person IS NOT NULL)),
    CHECK (subject = 'orang' OR name <> ''),
    CHECK (kk IS NULL OR subject = 'keluarga'),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (confirmed_on >= found_on),
    CHECK (ended_on IS NULL OR ended_on >= found_on)
) STRICT;
-- A category holds once for one person, and once for one family card, while it is true.
CREATE UNIQUE INDEX register_once ON register (person, category) WHERE ended_on IS NULL AND person IS NOT NULL;
CREATE UNIQUE INDEX register_family_once ON register (kk, category) WHERE ended_on IS NULL AND kk IS NOT NULL;
-- All entries of one person, also the ended ones.
CREATE INDEX register_person ON register (person, category) WHERE person IS NOT NULL;
-- Lists by name, of the whole city, of one kecamatan, of one gampong: everything a list is narrowed by stands in the
-- index, so that a rare kind among 60,000 rows is found without touching the rows.
CREATE INDEX register_city ON register (label, row, gampong, category, ended_on, confirmed_on);
CREATE INDEX register_kecamatan ON register (substr(gampong, 1, 8), label, row, gampong, category, ended_on, confirmed_on);
CREATE INDEX register_gampong ON register (gampong, label, row, category, ended_on, confirmed_on);
-- How many there are, and how fresh, per gampong and category, from the index alone; also per period.
CREATE INDEX register_tally ON register (gampong, category, ended_on, confirmed_on, found_on);

-- One walk through one gampong; several people may walk together, so only one of a gampong is open.
CREATE TABLE round (
    row       INTEGER PRIMARY KEY,
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version   INTEGER NOT NULL CHECK (version > 0),
    gampong   TEXT    NOT NULL,
    opened_on TEXT    NOT NULL,
    opened_by TEXT    NOT NULL,
    closed_on TEXT,
    closed_by TEXT    NOT NULL,
    sum       INTEGER NOT NULL,
    CHECK ((closed_on IS NULL) = (closed_by = ''))
) STRICT;
CREATE UNIQUE INDEX round_open ON round (gampong) WHERE closed_on IS NULL;
CREATE INDEX round_gampong ON round (gampong, opened_on);

-- What was said of an entry in a round.
CREATE TABLE round_mark (
    row     INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version INTEGER NOT NULL CHECK (version > 0),
    round   BLOB    NOT NULL REFERENCES round (id),
    entry   BLOB    NOT NULL REFERENCES register (id),
    mark    TEXT    NOT NULL,
    at      TEXT    NOT NULL,
    by_user TEXT    NOT NULL,
    sum     INTEGER NOT NULL,
    UNIQUE (round, entry)
) STRICT;
CREATE INDEX round_mark_entry ON round_mark (entry);

-- What a partner gave.
CREATE TABLE contribution (
    row      INTEGER PRIMARY KEY,
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version  INTEGER NOT NULL CHECK (version > 0),
    partner  BLOB    NOT NULL REFERENCES register (id),
    day      TEXT    NOT NULL,
    what     TEXT    NOT NULL CHECK (what <> ''),
    value    INTEGER CHECK (value IS NULL OR value >= 0),
    for_whom TEXT    NOT NULL,
    by_user  TEXT    NOT NULL,
    note     TEXT    NOT NULL,
    sum      INTEGER NOT NULL
) STRICT;
CREATE INDEX contribution_partner ON contribution (partner, day);
