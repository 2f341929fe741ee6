-- Sent referrals with the day their answer was due: those that wait, and those that were answered or called off since ?1, or
-- went back to a draft with a void letter. Gampong, that day, day of the end, day on which it was sent. ?2: today.
SELECT r.gampong, r.due, NULL, (SELECT min(t.at) FROM step t WHERE t.referral = r.id AND t.to_state = 'terkirim')
FROM referral r INDEXED BY referral_open
WHERE r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due < ?2
UNION ALL
SELECT r.gampong, r.due, max(s.at), (SELECT min(t.at) FROM step t WHERE t.referral = r.id AND t.to_state = 'terkirim')
FROM step s INDEXED BY step_left JOIN referral r ON r.id = s.referral
WHERE s.at >= ?1 AND s.referral IS NOT NULL AND s.to_state IN ('selesai', 'ditolak_tujuan', 'diteruskan', 'dibatalkan', 'draf')
  AND s.from_state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due IS NOT NULL
  AND r.state NOT IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani')
GROUP BY r.row
