INSERT INTO event (id, post, seq, clock, at, user, terminal, schema, verb, entity, record, changes, prev, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
