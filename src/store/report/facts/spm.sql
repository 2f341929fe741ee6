-- Citizens and families in one of the five groups of the SPM at the end of day ?3, each once per group; ?1: all, or those
-- served outside institutions from ?2 to ?3. ?6: slugs of the institutions, as a JSON list.
SELECT e.row, e.found_on, e.gampong, NULL, p.sex, p.birth_date,
       NULL, NULL, NULL, NULL, NULL, NULL, e.category, NULL, NULL, NULL, NULL
FROM (
    SELECT min(y.row) AS row, y.person
    FROM register y
    WHERE y.category IN ('PPKS-01', 'PPKS-02', 'PPKS-05', 'PPKS-08', 'PPKS-09', 'PPKS-11', 'PPKS-12', 'PPKS-21', 'PPKS-22')
      AND y.found_on <= ?3 AND (y.ended_on IS NULL OR y.ended_on > ?3)
    GROUP BY coalesce(y.person, CAST(y.kk AS BLOB), y.id),
        CASE y.category WHEN 'PPKS-05' THEN 'disabilitas' WHEN 'PPKS-09' THEN 'disabilitas' WHEN 'PPKS-01' THEN 'anak'
             WHEN 'PPKS-02' THEN 'anak' WHEN 'PPKS-08' THEN 'lansia' WHEN 'PPKS-11' THEN 'gepeng' WHEN 'PPKS-12' THEN 'gepeng'
             ELSE 'bencana' END
) g JOIN register e ON e.row = g.row LEFT JOIN person p ON p.id = e.person
WHERE (?1 <> 'spm_terlayani'
       OR EXISTS (SELECT 1 FROM case_file c JOIN case_note n ON n.case_id = c.id
                  WHERE c.subject = g.person AND n.kind = 'layanan' AND n.day BETWEEN ?2 AND ?3)
       OR EXISTS (SELECT 1 FROM case_file c JOIN referral r ON r.case_id = c.id JOIN destination d ON d.id = r.destination
                  JOIN step s INDEXED BY step_referral ON s.referral = r.id AND s.to_state = 'selesai'
                  WHERE c.subject = g.person AND s.at BETWEEN ?2 || 'T00:00:00' AND ?3 || 'T23:59:59'
                    AND d.slug NOT IN (SELECT value FROM json_each(?6))))
  AND (?4 IS NULL OR substr(e.gampong, 1, 8) = ?4) AND (?5 IS NULL OR e.gampong = ?5)
