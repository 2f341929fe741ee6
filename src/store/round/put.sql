INSERT INTO round (id, version, gampong, opened_on, opened_by, closed_on, closed_by, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET version = ?2, closed_on = ?6, closed_by = ?7, sum = ?8
