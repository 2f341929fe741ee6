INSERT INTO step (id, case_id, referral, at, by_user, role, duty, act, from_state, to_state, words, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
