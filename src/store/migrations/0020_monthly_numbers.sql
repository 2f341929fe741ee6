-- The book of numbers given to monthly reports. A number once used is never used again: a void one keeps its row, with the
-- reason and what was printed under it. Counted by year, without a gap; `loket check` looks.
CREATE TABLE monthly_issue (
    row         INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version     INTEGER NOT NULL CHECK (version > 0),
    report      BLOB    NOT NULL REFERENCES monthly_report (id),
    kecamatan   TEXT    NOT NULL CHECK (kecamatan <> ''),
    month       TEXT    NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-01'),
    year        INTEGER NOT NULL,
    seq         INTEGER NOT NULL CHECK (seq > 0),
    number      TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (number <> ''),
    issued_on   TEXT    NOT NULL,
    issued_by   TEXT    NOT NULL,
    -- As printed (JSON).
    printed     TEXT    NOT NULL,
    void_reason TEXT CHECK (void_reason IS NULL OR trim(void_reason) <> ''),
    sum         INTEGER NOT NULL,
    UNIQUE (year, seq)
) STRICT;
-- A report has one number that counts; those before it are void.
CREATE UNIQUE INDEX monthly_issue_report ON monthly_issue (report) WHERE void_reason IS NULL;
-- What was printed stands in the book.
ALTER TABLE monthly_report DROP COLUMN figures;
