-- Waits for a recommendation or decision that ended since ?1: gampong, day on which the case came to that step, day it left.
SELECT c.gampong,
       (SELECT max(b.at) FROM step b INDEXED BY step_came WHERE b.case_id = s.case_id AND b.referral IS NULL AND b.to_state = s.from_state AND b.at <= s.at),
       s.at, NULL
FROM step s INDEXED BY step_decided JOIN case_file c ON c.id = s.case_id
WHERE s.at >= ?1 AND s.referral IS NULL AND s.from_state IN ('rekomendasi', 'menunggu_penetapan') AND s.to_state <> s.from_state
