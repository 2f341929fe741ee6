UPDATE case_file SET version = ?2, subject = ?3, reporter_relation = ?4, reporter_name = ?5, reporter_phone = ?6, channel = ?7, state = ?8, opened_at = ?9, note = ?10, answer = ?11, parent = ?12, due = ?13, sum = ?14
WHERE id = ?1
