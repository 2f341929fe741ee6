SELECT coalesce(p.name, ''), '', p.id FROM visit v LEFT JOIN person p ON p.id = v.person WHERE v.id = ?1
