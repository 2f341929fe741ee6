INSERT INTO attachment (id, case_id, activity, appointment, member, at, by_user, name, kind, size, hash, sum, bytes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
