-- Two records of one person become one, and can be parted again; former family cards; visits counted by mistake.

-- A record that was joined to another stays as it was and points to the kept one.
ALTER TABLE person ADD COLUMN merged_into BLOB REFERENCES person (id);
-- The kept record may carry the NIK of the joined one, so a joined record no longer holds its NIK against others.
DROP INDEX person_nik;
CREATE UNIQUE INDEX person_nik ON person (nik) WHERE nik IS NOT NULL AND merged_into IS NULL;
DROP INDEX person_nik_end;
CREATE INDEX person_nik_end ON person (substr(nik, 13)) WHERE nik IS NOT NULL AND merged_into IS NULL;
-- Who was joined to this one.
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

-- What a joining changed, so that it can be undone: both records before, the kept one after, and what moved.
CREATE TABLE merge (
    row       INTEGER PRIMARY KEY,
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version   INTEGER NOT NULL CHECK (version > 0),
    kept      BLOB    NOT NULL REFERENCES person (id),
    gone      BLOB    NOT NULL REFERENCES person (id),
    at        TEXT    NOT NULL,
    by_user   TEXT    NOT NULL,
    images    TEXT    NOT NULL CHECK (json_valid(images)),
    undone_at TEXT,
    undone_by TEXT,
    sum       INTEGER NOT NULL
) STRICT;
CREATE INDEX merge_kept ON merge (kept);
CREATE INDEX merge_gone ON merge (gone);

-- Two people who look alike and are not the same; the smaller identity stands first.
CREATE TABLE not_same (
    one     BLOB NOT NULL CHECK (length(one) = 16),
    other   BLOB NOT NULL CHECK (length(other) = 16),
    at      TEXT NOT NULL,
    by_user TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

-- Family cards people had before; truth is the journal, this finds them by number.
CREATE TABLE former_kk (
    kk     TEXT NOT NULL,
    person BLOB NOT NULL REFERENCES person (id),
    until  TEXT NOT NULL,
    PRIMARY KEY (kk, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_kk_person ON former_kk (person);
INSERT OR IGNORE INTO former_kk (kk, person, until)
    SELECT json_extract(changes, '$.kk[0]'), record, at FROM event
    WHERE entity = 'person' AND verb = 'change' AND json_extract(changes, '$.kk[0]') IS NOT NULL;

-- A visit that was counted by mistake stays and is not counted.
ALTER TABLE visit ADD COLUMN voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1));
-- Letters of one person move with a joining.
CREATE INDEX letter_person ON letter (person) WHERE person IS NOT NULL;
