UPDATE member SET version = ?2, name = ?3, nik = ?4, sex = ?5, pillar = ?6, role = ?7, level = ?8, areas = ?9, starts = ?10, ends = ?11, superior = ?12, phone = ?13, note = ?14, in_service = ?15, appointment = ?16, former = ?17, own = ?18, checked_on = ?19, checked_by = ?20, wrong_phone = ?21, sum = ?22
WHERE id = ?1
