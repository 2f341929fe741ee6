SELECT n.row, n.id, c.opened_at, c.subject, c.id, p.name, n.title, n.procedure, c.state, c.gampong, json_array(n.procedure), NULL
FROM need n JOIN case_file c ON c.id = n.case_id JOIN person p ON p.id = c.subject
WHERE n.row IN (SELECT value FROM json_each(?1))
