SELECT y.row, y.id, y.day, c.subject, c.id, p.name,
       (SELECT n.title FROM need n WHERE n.case_id = c.id ORDER BY n.row LIMIT 1), NULL, c.state, c.gampong,
       (SELECT json_group_array(n.procedure) FROM need n WHERE n.case_id = c.id),
       (SELECT json_group_array(d.slug) FROM referral r JOIN destination d ON d.id = r.destination WHERE r.case_id = c.id)
FROM case_note y JOIN case_file c ON c.id = y.case_id JOIN person p ON p.id = c.subject
WHERE y.row IN (SELECT value FROM json_each(?1))
