-- Newest first: walks referrals by row, joins by identity.
ORDER BY r.row DESC LIMIT ?1
