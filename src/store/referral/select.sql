SELECT id, version, case_id, need, destination, state, consent, due, note, letter, return_code, unmet_reason,
       consent_by, consent_reason, sum
FROM referral
