-- Urgent cases that ended since ?1: gampong, day of opening, day of the end.
SELECT c.gampong, c.opened_at, max(s.at), NULL
FROM step s INDEXED BY step_case_ended JOIN case_file c ON c.id = s.case_id
WHERE s.at >= ?1 AND s.referral IS NULL AND s.to_state IN ('selesai', 'ditolak', 'dibatalkan', 'duplikat')
  AND c.state IN ('selesai', 'ditolak', 'dibatalkan', 'duplikat')
  AND EXISTS (SELECT 1 FROM need n WHERE n.case_id = c.id AND n.urgent = 1)
GROUP BY c.row
