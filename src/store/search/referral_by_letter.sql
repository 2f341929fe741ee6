-- The referral whose letter has or had this number; of a void letter also why it is void.
SELECT r.id, p.name, n.title, r.state, coalesce(r.return_code, ''), coalesce(l.number, ''), n.procedure, a.number, a.void_reason
FROM letter a
JOIN referral r ON r.id = a.referral
JOIN case_file c ON c.id = r.case_id
JOIN person p ON p.id = c.subject
JOIN need n ON n.id = r.need
LEFT JOIN letter l ON l.id = r.letter
WHERE a.number = ?1 COLLATE NOCASE
LIMIT ?2
