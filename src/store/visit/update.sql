-- Who counted the visit stays, whoever changes it later.
UPDATE visit SET version = ?2, at = ?3, procedure = ?4, person = ?5, gampong = ?6, channel = ?7, outcome = ?8, unmet_reason = ?9,
    minutes = ?10, note = ?11, voided = ?12, by_user = coalesce(nullif(by_user, ''), ?13), sum = ?14
WHERE id = ?1
