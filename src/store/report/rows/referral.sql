SELECT r.row, r.id, r.opened, c.subject, c.id, p.name, n.title, r.procedure, r.state, r.gampong, json_array(r.procedure),
       json_array(d.slug)
FROM referral r JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject JOIN need n ON n.id = r.need
LEFT JOIN destination d ON d.id = r.destination WHERE r.row IN (SELECT value FROM json_each(?1))
