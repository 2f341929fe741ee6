-- One person's visits, newest first; served by the index visit_person.
SELECT v.id, v.at, v.person, p.name, v.procedure, v.gampong, v.channel, v.outcome, v.note
FROM visit v LEFT JOIN person p ON p.id = v.person
WHERE v.person = ?1 AND NOT v.voided ORDER BY v.at DESC LIMIT ?2
