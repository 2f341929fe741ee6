SELECT l.row, l.id, l.date, l.person, r.case_id, p.name, l.number, NULL, NULL, coalesce(r.gampong, p.gampong),
       json_array(r.procedure), json_array(d.slug)
FROM letter l LEFT JOIN person p ON p.id = l.person LEFT JOIN referral r ON r.id = l.referral
LEFT JOIN destination d ON d.id = r.destination WHERE l.row IN (SELECT value FROM json_each(?1))
