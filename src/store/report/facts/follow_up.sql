-- Decisions and follow-ups: decided in a span of days; done in it; open at the end of day ?3, all or those past their day.
-- What was decided about a problem outside of any meeting has the day of that decision and the place of the problem.
SELECT f.row, iif(?1 = 'tindak_lanjut_selesai', f.ended_on, coalesce(a.day, i.decided_on)), iif(f.activity IS NULL, i.area, a.area),
       CAST(julianday(?3) - julianday(coalesce(a.day, i.decided_on)) AS INTEGER), NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, f.state, NULL, NULL, CAST(a.duty AS TEXT), a.origin, f.kind
FROM follow_up f LEFT JOIN activity a ON a.id = f.activity LEFT JOIN field_issue i ON i.id = f.issue AND f.activity IS NULL
WHERE a.voided IS NULL AND ?6 IS ?6
  AND CASE ?1 WHEN 'keputusan' THEN f.kind = 'keputusan' AND coalesce(a.day, i.decided_on) BETWEEN ?2 AND ?3
              WHEN 'tindak_lanjut_selesai' THEN f.state = 'selesai' AND f.ended_on BETWEEN ?2 AND ?3
              ELSE coalesce(a.day, i.decided_on) <= ?3 AND (f.ended_on IS NULL OR f.ended_on > ?3)
                   AND (?1 <> 'tindak_lanjut_lewat' OR f.due < ?3) END
  AND (?4 IS NULL OR substr(iif(f.activity IS NULL, i.area, a.area), 1, 8) = ?4)
  AND (?5 IS NULL OR iif(f.activity IS NULL, i.area, a.area) = ?5)
