-- Referrals whose result was written down in a span of days; a referral has one. ?1: any, served, or not. The value is how
-- many days after sending.
SELECT r.row, substr(s.at, 1, 10), r.gampong,
       CAST(julianday(substr(s.at, 1, 10)) - julianday(substr((
           SELECT max(y.at) FROM step y INDEXED BY step_referral WHERE y.referral = s.referral AND y.act = 'kirim'
       ), 1, 10)) AS INTEGER), p.sex, p.birth_date,
       r.procedure, NULL, s.to_state, r.unmet_reason, d.slug, r.state, NULL, NULL, NULL, NULL, NULL
FROM step s INDEXED BY step_settled JOIN referral r ON r.id = s.referral LEFT JOIN destination d ON d.id = r.destination
JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject
WHERE s.referral IS NOT NULL AND s.to_state IN ('selesai', 'ditolak_tujuan', 'diteruskan')
  AND s.at BETWEEN ?2 || 'T00:00:00' AND ?3 || 'T23:59:59' AND ?6 IS ?6
  AND CASE ?1 WHEN 'rujukan_terlayani' THEN s.to_state = 'selesai'
              WHEN 'rujukan_tidak_terlayani' THEN s.to_state <> 'selesai' ELSE 1 END
  AND (?4 IS NULL OR substr(r.gampong, 1, 8) = ?4) AND (?5 IS NULL OR r.gampong = ?5)
