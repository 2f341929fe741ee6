INSERT INTO activity (id, version, kind, duty, day, origin, assigned, area, place, title, participants, reached, people, agenda, result, obstacle, note, series, by_user, voided, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
ON CONFLICT (id) DO UPDATE SET version = ?2, kind = ?3, duty = ?4, day = ?5, origin = ?6, assigned = ?7, area = ?8, place = ?9,
    title = ?10, participants = ?11, reached = ?12, people = ?13, agenda = ?14, result = ?15, obstacle = ?16, note = ?17,
    series = ?18, by_user = ?19, voided = ?20, sum = ?21
