-- What the tray shows of each letter; the conditions stand in the files beside this one.
SELECT l.id, r.id, l.number, l.date, l.waits, p.name, n.title, n.procedure, d.slug,
       coalesce(json_extract(d.office, '$.nama'), json_extract(d.shipped, '$.nama')),
       (SELECT max(m.at) FROM letter_mark m WHERE m.letter = l.id)
FROM letter l
JOIN referral r ON r.id = l.referral
JOIN need n ON n.id = r.need
JOIN person p ON p.id = l.person
LEFT JOIN destination d ON d.id = r.destination
