-- Visits by row. Columns of all these files: row, identity, day, citizen, case, who, what in words, its code, state, place,
-- procedures as a JSON list, destination; of some the record they belong to, the kind of activity, the promise.
SELECT v.row, v.id, v.at, v.person, NULL, p.name, v.note, v.procedure, v.outcome, v.gampong, json_array(v.procedure), NULL
FROM visit v LEFT JOIN person p ON p.id = v.person WHERE v.row IN (SELECT value FROM json_each(?1))
