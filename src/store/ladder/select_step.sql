SELECT id, case_id, referral, at, by_user, role, duty, act, from_state, to_state, words, sum
FROM step
