INSERT INTO referral (id, version, case_id, need, destination, state, consent, due, note, letter, return_code, unmet_reason,
                      consent_by, consent_reason, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
