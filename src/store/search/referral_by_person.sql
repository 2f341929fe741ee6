-- Referrals of one person, newest first.
SELECT r.id, p.name, n.title, r.state, coalesce(r.return_code, ''), coalesce(l.number, ''), n.procedure, '', NULL
FROM referral r
JOIN case_file c ON c.id = r.case_id
JOIN person p ON p.id = c.subject
JOIN need n ON n.id = r.need
LEFT JOIN letter l ON l.id = r.letter
WHERE c.subject = ?1
ORDER BY r.row DESC
LIMIT ?2
