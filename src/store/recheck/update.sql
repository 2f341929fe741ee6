UPDATE recheck SET version = ?2, destination = ?3, doubt = ?4, kecamatan = ?5, referral = ?6, note = ?7, raised_at = ?8, raised_by = ?9, done_at = ?10, done_by = ?11, finding = ?12, sum = ?13
WHERE id = ?1
