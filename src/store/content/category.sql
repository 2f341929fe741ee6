INSERT INTO category (code, kind, name, data) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (code) DO UPDATE SET kind = ?2, name = ?3, data = ?4
