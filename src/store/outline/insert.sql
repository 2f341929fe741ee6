INSERT INTO outline_set (id, version, level, file, source, hash, shapes_hash, at, by_user, ended_at, ended_by, sum, shapes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
