SELECT id, case_id, kind, at, day, by_user, who, text, sum
FROM case_note
