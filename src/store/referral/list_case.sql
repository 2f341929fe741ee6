-- One case's referrals, oldest first; served by the index referral_case.
WHERE r.case_id = ?1 ORDER BY r.row
