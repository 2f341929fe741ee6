SELECT c.row, c.id, c.opened_at, c.subject, c.id, p.name,
       (SELECT n.title FROM need n WHERE n.case_id = c.id ORDER BY n.row LIMIT 1), NULL, c.state, c.gampong,
       (SELECT json_group_array(n.procedure) FROM need n WHERE n.case_id = c.id),
       (SELECT json_group_array(d.slug) FROM referral r JOIN destination d ON d.id = r.destination WHERE r.case_id = c.id)
FROM case_file c JOIN person p ON p.id = c.subject WHERE c.row IN (SELECT value FROM json_each(?1))
