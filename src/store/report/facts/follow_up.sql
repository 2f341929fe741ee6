-- Decisions and follow-ups: decided in a span of days; done in it; open at the end of day ?3, all or those past their day.
SELECT f.row, iif(?1 = 'tindak_lanjut_selesai', f.ended_on, a.day), a.area,
       CAST(julianday(?3) - julianday(a.day) AS INTEGER), NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, f.state, NULL, NULL, CAST(a.duty AS TEXT), a.origin, f.kind
FROM follow_up f JOIN activity a ON a.id = f.activity
WHERE a.voided IS NULL AND ?6 IS ?6
  AND CASE ?1 WHEN 'keputusan' THEN f.kind = 'keputusan' AND a.day BETWEEN ?2 AND ?3
              WHEN 'tindak_lanjut_selesai' THEN f.state = 'selesai' AND f.ended_on BETWEEN ?2 AND ?3
              ELSE a.day <= ?3 AND (f.ended_on IS NULL OR f.ended_on > ?3) AND (?1 <> 'tindak_lanjut_lewat' OR f.due < ?3) END
  AND (?4 IS NULL OR substr(a.area, 1, 8) = ?4) AND (?5 IS NULL OR a.area = ?5)
