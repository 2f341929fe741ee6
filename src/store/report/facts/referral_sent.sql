-- Referrals sent in a span of days: the last sending counts, and none that was taken back since.
SELECT r.row, substr(s.at, 1, 10), r.gampong, NULL, p.sex, p.birth_date,
       r.procedure, NULL, NULL, NULL, d.slug, r.state, NULL, NULL, NULL, NULL, NULL
FROM step s INDEXED BY step_sent JOIN referral r ON r.id = s.referral LEFT JOIN destination d ON d.id = r.destination
JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject
WHERE s.act = 'kirim' AND s.at BETWEEN ?2 || 'T00:00:00' AND ?3 || 'T23:59:59' AND ?1 IS ?1 AND ?6 IS ?6
  AND s.row = (SELECT max(y.row) FROM step y INDEXED BY step_referral
               WHERE y.referral = s.referral AND y.act IN ('kirim', 'tarik_kembali'))
  AND (?4 IS NULL OR substr(r.gampong, 1, 8) = ?4) AND (?5 IS NULL OR r.gampong = ?5)
