SELECT id, version, kind, duty, day, origin, assigned, area, place, title, participants, reached, people, agenda, result, obstacle, note, series, by_user, voided, sum
FROM activity
