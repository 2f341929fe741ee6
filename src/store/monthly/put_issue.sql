INSERT INTO monthly_issue (id, version, report, kecamatan, month, year, seq, number, issued_on, issued_by, printed, void_reason, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (id) DO UPDATE SET version = ?2, void_reason = ?12, sum = ?13
