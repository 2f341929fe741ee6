INSERT INTO need (id, case_id, procedure, title, checklist, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
