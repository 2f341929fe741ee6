SELECT r.case_id FROM letter l JOIN referral r ON r.id = l.referral WHERE l.id = ?1
