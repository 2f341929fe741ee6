SELECT id, kind, seq, number, date, referral, person, body, void_reason, sum FROM letter
