-- Open referrals due on or before a day; served by the index referral_state.
WHERE r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due <= ?2 ORDER BY r.due LIMIT ?1
