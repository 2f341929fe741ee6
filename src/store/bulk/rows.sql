SELECT row FROM event WHERE row > ?1 AND row < ?2 AND entity = ?3 ORDER BY row DESC
