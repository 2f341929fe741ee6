-- Referrals whose day of opening is not their case's.
SELECT r.id FROM referral r JOIN case_file c ON c.id = r.case_id WHERE r.opened <> c.opened_at
