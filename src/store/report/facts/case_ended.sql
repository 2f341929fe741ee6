-- Cases that ended in a span of days: a case ends by one step, and none leads back. ?1: closed with an answer, or otherwise.
SELECT c.row, substr(s.at, 1, 10), c.gampong,
       CAST(julianday(substr(s.at, 1, 10)) - julianday(substr(c.opened_at, 1, 10)) AS INTEGER), p.sex, p.birth_date,
       NULL, c.channel, NULL, NULL, NULL, s.to_state, NULL, NULL, NULL, NULL, NULL
FROM step s INDEXED BY step_case_ended JOIN case_file c ON c.id = s.case_id JOIN person p ON p.id = c.subject
WHERE s.referral IS NULL AND s.to_state IN ('selesai', 'ditolak', 'dibatalkan', 'duplikat')
  AND s.at BETWEEN ?2 || 'T00:00:00' AND ?3 || 'T23:59:59' AND ?6 IS ?6
  AND (s.to_state = 'selesai') = (?1 <> 'kasus_gugur')
  AND (?4 IS NULL OR substr(c.gampong, 1, 8) = ?4) AND (?5 IS NULL OR c.gampong = ?5)
