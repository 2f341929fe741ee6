SELECT r.case_id FROM reply y JOIN referral r ON r.id = y.referral WHERE y.id = ?1
