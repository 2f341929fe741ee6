-- One pass over the register (grouped through the index person_gampong) and one over open referrals.
WITH open AS (
    SELECT p.gampong AS gampong, count(*) AS count
    FROM referral r JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject
    WHERE r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani')
    GROUP BY p.gampong
)
SELECT p.gampong, count(*), sum(p.ppks <> ''), coalesce(max(open.count), 0)
FROM person p LEFT JOIN open ON open.gampong = p.gampong
WHERE p.gampong IS NOT NULL AND p.merged_into IS NULL
GROUP BY p.gampong
