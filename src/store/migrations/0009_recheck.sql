-- What we know of a destination turned out wrong: somebody has to look and write down what is right. Trust is counted
-- from the open rows, never stored.
CREATE TABLE recheck (
    row         INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version     INTEGER NOT NULL CHECK (version > 0),
    destination BLOB    NOT NULL REFERENCES destination (id),
    doubt       TEXT    NOT NULL,
    kecamatan   TEXT,
    referral    BLOB    REFERENCES referral (id),
    note        TEXT    NOT NULL,
    raised_at   TEXT    NOT NULL,
    raised_by   TEXT    NOT NULL,
    done_at     TEXT,
    done_by     TEXT    NOT NULL,
    finding     TEXT    NOT NULL,
    sum         INTEGER NOT NULL,
    CHECK ((done_at IS NULL) = (finding = ''))
) STRICT;
-- Open tasks, oldest first, without touching those that are done.
CREATE INDEX recheck_open ON recheck (row) WHERE done_at IS NULL;
