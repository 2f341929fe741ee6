UPDATE visit SET version = ?2, at = ?3, procedure = ?4, person = ?5, gampong = ?6, channel = ?7, outcome = ?8, unmet_reason = ?9, minutes = ?10, note = ?11, by_user = ?12, sum = ?13
WHERE id = ?1
