SELECT p.name, '', c.id FROM case_file c JOIN person p ON p.id = c.subject WHERE c.id = ?1
