SELECT id, version, case_id, need, destination, state, consent, due, note, letter, return_code, unmet_reason, sum
FROM referral
