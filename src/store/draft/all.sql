SELECT id, form, title, payload, user, saved_at FROM draft WHERE dropped IS NULL ORDER BY saved_at DESC, id DESC LIMIT 200
