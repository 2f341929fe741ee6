-- Open referrals due on or before a day, oldest first; served by the partial index referral_open.
WHERE r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due <= ?2 ORDER BY r.due LIMIT ?1
