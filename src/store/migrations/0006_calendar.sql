-- Days on which the office is closed: as shipped, and beside it what the office made of a day. An update of the shipped
-- calendar writes `shipped` only, so a day the office added or works on stays.
CREATE TABLE holiday (
    day     TEXT PRIMARY KEY,
    shipped TEXT CHECK (shipped IS NULL OR json_valid(shipped)),
    office  TEXT CHECK (office IS NULL OR json_valid(office))
) STRICT, WITHOUT ROWID;
