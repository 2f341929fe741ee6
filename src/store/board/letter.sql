-- What a line about a letter shows. ?1: its row.
SELECT r.id, l.number, p.name, n.title, n.procedure, d.slug
FROM letter l
JOIN referral r ON r.id = l.referral
JOIN need n ON n.id = r.need
JOIN person p ON p.id = l.person
LEFT JOIN destination d ON d.id = r.destination
WHERE l.row = ?1
