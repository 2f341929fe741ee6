INSERT INTO case_note (id, case_id, kind, at, day, by_user, who, text, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
