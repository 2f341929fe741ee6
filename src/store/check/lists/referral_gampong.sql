-- Referrals whose gampong is not the citizen's.
SELECT r.id FROM referral r JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject
WHERE r.gampong IS NOT p.gampong
