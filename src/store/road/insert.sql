INSERT INTO milestone (id, need, code, day, by_user, value, at, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
