UPDATE register SET version = ?2, category = ?3, subject = ?4, person = ?5, kk = ?6, name = ?7, gampong = ?8, found_on = ?9,
    found_by = ?10, source = ?11, confirmed_on = ?12, confirmed_by = ?13, ended_on = ?14, ended_by = ?15, end_reason = ?16,
    end_note = ?17, age = ?18, address = ?19, contact = ?20, note = ?21, sum = ?22, label = ?23
WHERE id = ?1
