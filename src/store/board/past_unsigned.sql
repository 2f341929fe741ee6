-- Letters by their own day until they were signed: those that wait for a signature, and those that stopped waiting since ?1.
-- Those without initials are known already.
SELECT r.gampong, l.date, NULL, NULL
FROM letter l INDEXED BY letter_to_sign JOIN referral r ON r.id = l.referral
WHERE l.waits IN ('paraf', 'tanda_tangan') AND l.waits = 'tanda_tangan' AND ?2 = ?2
UNION ALL
SELECT r.gampong, l.date, m.at, NULL
FROM letter_mark m INDEXED BY letter_mark_signed JOIN letter l ON l.id = m.letter JOIN referral r ON r.id = l.referral
WHERE m.kind = 'tanda_tangan' AND m.at >= ?1
