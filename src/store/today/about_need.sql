SELECT p.name, '', c.id FROM need n JOIN case_file c ON c.id = n.case_id JOIN person p ON p.id = c.subject WHERE n.id = ?1
