-- Letters that wait for initials or signature, as the tray lists them: row, gampong of the citizen, the mark they wait for,
-- the day of their last mark or their own; one that waits for initials has no mark yet.
SELECT l.row, r.gampong, l.waits,
       CASE l.waits WHEN 'paraf' THEN l.date
                    ELSE coalesce((SELECT max(m.at) FROM letter_mark m WHERE m.letter = l.id), l.date) END
FROM letter l INDEXED BY letter_to_sign
JOIN referral r ON r.id = l.referral
WHERE l.waits IN ('paraf', 'tanda_tangan')
