INSERT INTO case_file (id, version, subject, reporter_relation, reporter_name, reporter_phone, channel, state, opened_at, note, answer, parent, due, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
