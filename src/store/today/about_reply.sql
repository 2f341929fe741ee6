SELECT p.name, '', c.id
FROM reply y JOIN referral r ON r.id = y.referral JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject
WHERE y.id = ?1
