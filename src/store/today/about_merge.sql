SELECT p.name, '', p.id FROM merge m JOIN person p ON p.id = m.kept WHERE m.id = ?1
