-- Finding people. Truth is `person`; everything here can be made again from it (`loket check` compares).
-- Tolerance lives on the vocabulary, not on the rows: 50,000 people have about 11,000 distinct words, and a slip of the
-- finger is looked up among those.

-- What is compared of one person, already folded, so that ranking some hundred candidates folds nothing.
--   tokens: spelling-family keys of the name's words, "0" + all keys sorted into one word (the whole name at one
--           stroke, whatever the order), then the keys of gampong, kecamatan or place.
--   words:  the same words as written (lower case), place behind "|"; a "." behind a word marks title or degree.
CREATE TABLE search_doc (
    row    INTEGER PRIMARY KEY,
    tokens TEXT NOT NULL,
    words  TEXT NOT NULL
) STRICT;

-- Words to rows. detail=none and columnsize=0: positions are never asked, a third of the size. prefix: one to four
-- letters are answered by one list each instead of a union of thousands (1 M names, p99: 64 ms without, 11 ms with).
-- The tokenizer only cuts at spaces: folding happened before, in Rust, and nowhere else.
CREATE VIRTUAL TABLE search_text USING fts5 (
    tokens, content = 'search_doc', content_rowid = 'row', detail = none, columnsize = 0,
    prefix = '1 2 3 4', tokenize = 'ascii'
);

-- The vocabulary: each word as written, its key, and how many people have it (0 stays: words are never numbered anew).
CREATE TABLE search_word (
    id    INTEGER PRIMARY KEY,
    raw   TEXT    NOT NULL,
    key   TEXT    NOT NULL,
    count INTEGER NOT NULL,
    UNIQUE (raw, key)
) STRICT;
-- Keys that begin with what was typed, commonest first, without touching the table.
CREATE INDEX search_word_key ON search_word (key, count);

-- One-deletion neighbourhood: hash of the word and of each of its forms with one letter left out. Two words at one slip
-- of each other share a hash, so a slip is a handful of B-tree lookups, never a scan.
CREATE TABLE search_slip (
    hash INTEGER NOT NULL,
    word INTEGER NOT NULL,
    PRIMARY KEY (hash, word)
) STRICT, WITHOUT ROWID;

-- The last digits of a NIK, read aloud over the counter.
CREATE INDEX person_nik_end ON person (substr(nik, 13)) WHERE nik IS NOT NULL;
