-- Open referrals and overdue ones per gampong of the citizen, from the index referral_open alone. ?1: today.
SELECT gampong, count(*), sum(due < ?1)
FROM referral INDEXED BY referral_open
WHERE state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND gampong IS NOT NULL
GROUP BY gampong
