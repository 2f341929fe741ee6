UPDATE member SET version = ?2, name = ?3, nik = ?4, sex = ?5, pillar = ?6, role = ?7, level = ?8, areas = ?9, decree_number = ?10, decree_date = ?11, decree_issuer = ?12, starts = ?13, ends = ?14, superior = ?15, phone = ?16, note = ?17, in_service = ?18, sum = ?19
WHERE id = ?1
