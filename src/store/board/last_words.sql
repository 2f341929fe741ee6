-- The reason that was written down last for where a case stands. ?1: the case.
SELECT s.words FROM step s WHERE s.case_id = ?1 AND s.referral IS NULL AND s.to_state IS NOT NULL ORDER BY s.row DESC LIMIT 1
