INSERT INTO monthly_report (id, version, kecamatan, month, narrative, number, issued_on, issued_by, by_user, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET version = ?2, narrative = ?5, number = ?6, issued_on = ?7, issued_by = ?8, by_user = ?9, sum = ?10
