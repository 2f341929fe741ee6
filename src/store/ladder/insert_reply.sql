INSERT INTO reply (id, referral, at, by_user, outcome, heard, note, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
