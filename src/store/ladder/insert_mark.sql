INSERT INTO letter_mark (id, letter, kind, at, by_user, name, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
