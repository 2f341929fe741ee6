INSERT INTO visit (id, version, at, procedure, person, gampong, channel, outcome, unmet_reason, minutes, note, voided, by_user, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
