UPDATE referral SET version = ?2, case_id = ?3, need = ?4, destination = ?5, state = ?6, consent = ?7, due = ?8, note = ?9, letter = ?10, return_code = ?11, unmet_reason = ?12,
                    consent_by = ?13, consent_reason = ?14, sum = ?15
WHERE id = ?1
