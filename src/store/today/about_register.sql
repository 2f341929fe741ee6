SELECT coalesce(p.name, r.name), r.category, r.person FROM register r LEFT JOIN person p ON p.id = r.person WHERE r.id = ?1
