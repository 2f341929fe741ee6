-- One person's referrals, newest first; served by the index case_subject.
WHERE c.subject = ?2 ORDER BY r.row DESC LIMIT ?1
