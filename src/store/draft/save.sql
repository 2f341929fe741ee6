INSERT INTO draft (id, user, terminal, form, title, payload, saved_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET user = ?2, terminal = ?3, form = ?4, title = ?5, payload = ?6, saved_at = ?7, dropped = NULL
