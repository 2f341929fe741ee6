-- Referrals away at the end of day ?3, by their last step until then. ?1: all, or those due before that day. The day is that
-- of sending, the value how many days they were away.
SELECT r.row, r.sent, r.gampong, CAST(julianday(?3) - julianday(r.sent) AS INTEGER), p.sex, p.birth_date,
       r.procedure, NULL, NULL, NULL, d.slug, r.stood, NULL, NULL, NULL, NULL, NULL
FROM (
    SELECT y.row, y.case_id, y.gampong, y.procedure, y.destination, y.due,
        (SELECT s.to_state FROM step s INDEXED BY step_referral
         WHERE s.referral = y.id AND s.to_state IS NOT NULL AND s.at <= ?3 || 'T23:59:59' ORDER BY s.row DESC LIMIT 1) AS stood,
        (SELECT substr(max(s.at), 1, 10) FROM step s INDEXED BY step_referral
         WHERE s.referral = y.id AND s.act = 'kirim' AND s.at <= ?3 || 'T23:59:59') AS sent
    FROM referral y INDEXED BY referral_opened
    WHERE y.opened <= ?3 || 'T23:59:59' AND ?2 IS ?2 AND ?6 IS ?6
) r LEFT JOIN destination d ON d.id = r.destination JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject
WHERE r.stood IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani')
  AND (?1 <> 'rujukan_tanpa_kabar' OR r.due < ?3)
  AND (?4 IS NULL OR substr(r.gampong, 1, 8) = ?4) AND (?5 IS NULL OR r.gampong = ?5)
