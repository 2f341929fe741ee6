INSERT INTO round_mark (id, version, round, entry, mark, at, by_user, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET version = ?2, mark = ?5, at = ?6, by_user = ?7, sum = ?8
