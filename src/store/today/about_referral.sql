SELECT p.name, '', r.id FROM referral r JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject WHERE r.id = ?1
