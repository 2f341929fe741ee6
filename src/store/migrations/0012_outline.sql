-- Outlines of kecamatan and gampong that the office brought in, shown instead of the schematic ones. A set is never
-- changed: it ends when another takes its place or it is taken back. The outlines stand last, so that reading the sets
-- does not read them.
CREATE TABLE outline_set (
    row         INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version     INTEGER NOT NULL CHECK (version > 0),
    level       TEXT    NOT NULL CHECK (level IN ('kecamatan', 'gampong')),
    file        TEXT    NOT NULL,
    source      TEXT    NOT NULL CHECK (source <> ''),
    hash        TEXT    NOT NULL CHECK (length(hash) = 64),
    shapes_hash TEXT    NOT NULL CHECK (length(shapes_hash) = 64),
    at          TEXT    NOT NULL,
    by_user     TEXT    NOT NULL,
    ended_at    TEXT,
    ended_by    TEXT    NOT NULL,
    sum         INTEGER NOT NULL,
    shapes      TEXT    NOT NULL CHECK (json_valid(shapes))
) STRICT;
-- At most one set of a level is shown.
CREATE UNIQUE INDEX outline_shown ON outline_set (level) WHERE ended_at IS NULL;
