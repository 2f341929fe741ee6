UPDATE appointment SET version = ?2, pillar = ?3, number = ?4, date = ?5, issuer = ?6, title = ?7, starts = ?8, ends = ?9, sum = ?10
WHERE id = ?1
