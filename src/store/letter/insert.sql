INSERT INTO letter (id, kind, series, year, seq, number, date, referral, person, body, by_user, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
