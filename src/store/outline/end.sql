UPDATE outline_set SET version = ?2, ended_at = ?3, ended_by = ?4, sum = ?5
WHERE id = ?1
