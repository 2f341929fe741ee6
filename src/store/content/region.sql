INSERT INTO region (code, level, parent, name, data) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (code) DO UPDATE SET level = ?2, parent = ?3, name = ?4, data = ?5
