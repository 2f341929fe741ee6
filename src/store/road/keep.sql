UPDATE need SET urgent = ?2, upstream = ?3
WHERE id = ?1 AND (urgent <> ?2 OR upstream IS NOT ?3)
