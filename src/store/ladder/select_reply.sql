SELECT id, referral, at, by_user, outcome, heard, note, sum
FROM reply
