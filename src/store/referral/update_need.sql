UPDATE need SET checklist = ?2, sum = ?3 WHERE id = ?1
