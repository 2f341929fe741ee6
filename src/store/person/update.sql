UPDATE person SET version = ?2, name = ?3, nik = ?4, no_nik_reason = ?5, kk = ?6, sex = ?7, birth_date = ?8, gampong = ?9,
    place = ?10, address = ?11, phone = ?12, found_at = ?13, note = ?14, ppks = ?15, merged_into = ?16, sum = ?17
WHERE id = ?1
