-- Numbered letters of a span of days, read through the index letter_dated. ?1: those that hold, or void ones.
SELECT l.row, l.date, l.gampong, NULL, NULL, NULL,
       l.procedure, NULL, NULL, NULL, l.slug, NULL, NULL, NULL, NULL, NULL, NULL
FROM (
    SELECT y.row, y.date, coalesce(r.gampong, p.gampong) AS gampong, r.procedure, d.slug
    FROM letter y INDEXED BY letter_dated LEFT JOIN referral r ON r.id = y.referral
    LEFT JOIN destination d ON d.id = r.destination LEFT JOIN person p ON p.id = y.person
    WHERE y.date BETWEEN ?2 AND ?3 AND (y.void_reason IS NOT NULL) = (?1 = 'surat_batal') AND ?6 IS ?6
) l WHERE 1
  AND (?4 IS NULL OR substr(l.gampong, 1, 8) = ?4) AND (?5 IS NULL OR l.gampong = ?5)
