INSERT INTO recheck (id, version, destination, doubt, kecamatan, referral, note, raised_at, raised_by, done_at, done_by, finding, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
