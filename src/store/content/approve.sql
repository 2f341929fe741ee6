UPDATE procedure SET approved_at = ?2, approved_by = ?3 WHERE slug = ?1
