-- Visits of a span of days, read through the index visit_at. ?1: the measure. A citizen served at home is counted once: where
-- a home visit of that day stands at the case or among the activities, it counts there.
SELECT v.row, substr(v.at, 1, 10), v.gampong, v.minutes, p.sex, p.birth_date,
       v.procedure, v.channel, v.outcome, v.unmet_reason, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM visit v INDEXED BY visit_at LEFT JOIN person p ON p.id = v.person
WHERE v.at BETWEEN ?2 || 'T00:00:00' AND ?3 || 'T23:59:59' AND NOT v.voided AND ?6 IS ?6
  AND CASE ?1 WHEN 'tidak_terlayani' THEN v.outcome = 'tidak_terlayani' WHEN 'menit_layanan' THEN v.minutes > 0
          WHEN 'kunjungan_meja' THEN v.channel <> 'kunjungan'
          WHEN 'kunjungan_ke_rumah' THEN v.channel = 'kunjungan'
               AND NOT EXISTS (SELECT 1 FROM activity_person q JOIN activity a ON a.id = q.activity WHERE q.person = v.person
                               AND a.day = substr(v.at, 1, 10) AND a.kind = 'kunjungan_rumah' AND a.voided IS NULL)
               AND NOT EXISTS (SELECT 1 FROM case_file c JOIN case_note n ON n.case_id = c.id WHERE c.subject = v.person
                               AND n.day = substr(v.at, 1, 10) AND n.kind = 'kunjungan_rumah')
          ELSE 1 END
  AND (?4 IS NULL OR substr(v.gampong, 1, 8) = ?4) AND (?5 IS NULL OR v.gampong = ?5)
