SELECT id, form, title, payload, user, saved_at FROM draft ORDER BY saved_at DESC, id DESC LIMIT 200
