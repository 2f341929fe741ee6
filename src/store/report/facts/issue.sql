-- Problems from the field: raised in a span of days; decided in it; or at the end of day ?3 neither done, merged nor taken
-- back, all or those past their day.
SELECT i.row, iif(?1 = 'masalah_diputuskan', i.decided, i.raised_on), i.area,
       CAST(julianday(?3) - julianday(i.raised_on) AS INTEGER), NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, coalesce(i.stood, i.state), NULL, i.pillar, NULL, NULL, i.topic
FROM (
    SELECT y.row, y.raised_on, y.area, y.pillar, y.topic, y.state, y.due,
        (SELECT s.to_state FROM issue_step s INDEXED BY issue_step_issue
         WHERE s.issue = y.id AND s.at <= ?3 || 'T23:59:59' ORDER BY s.row DESC LIMIT 1) AS stood,
        (SELECT substr(max(s.at), 1, 10) FROM issue_step s INDEXED BY issue_step_issue
         WHERE s.issue = y.id AND s.to_state = 'diputuskan' AND s.act = 'putuskan'
           AND s.at BETWEEN ?2 || 'T00:00:00' AND ?3 || 'T23:59:59') AS decided
    FROM field_issue y WHERE y.raised_on <= ?3 AND ?6 IS ?6
) i
WHERE CASE ?1 WHEN 'masalah_diangkat' THEN i.raised_on >= ?2 WHEN 'masalah_diputuskan' THEN i.decided IS NOT NULL
              ELSE coalesce(i.stood, 'diangkat') NOT IN ('selesai', 'digabung', 'dicabut')
                   AND (?1 <> 'masalah_lewat' OR i.due < ?3) END
  AND (?4 IS NULL OR substr(i.area, 1, 8) = ?4) AND (?5 IS NULL OR i.area = ?5)
