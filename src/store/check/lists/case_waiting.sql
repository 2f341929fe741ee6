-- Cases whose number of referrals that are drafts or away is not what their referrals say.
WITH open AS (
    SELECT case_id, count(*) AS waiting FROM referral
    WHERE state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani') GROUP BY case_id
)
SELECT c.id FROM case_file c LEFT JOIN open o ON o.case_id = c.id WHERE c.waiting <> coalesce(o.waiting, 0)
