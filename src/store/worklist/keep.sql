INSERT INTO kept_list (id, name, list, by_user, at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (name) DO UPDATE SET list = ?3, by_user = ?4, at = ?5
