-- Cases that ended since ?1: gampong, the day their answer was due, day of the end.
SELECT c.gampong, c.due, max(s.at), c.opened_at
FROM step s INDEXED BY step_case_ended JOIN case_file c ON c.id = s.case_id
WHERE s.at >= ?1 AND s.referral IS NULL AND s.to_state IN ('selesai', 'ditolak', 'dibatalkan', 'duplikat')
  AND c.state IN ('selesai', 'ditolak', 'dibatalkan', 'duplikat') AND c.due IS NOT NULL
GROUP BY c.row
