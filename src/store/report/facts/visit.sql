-- Visits of a span of days, read through the index visit_at. ?1: the measure.
SELECT v.row, substr(v.at, 1, 10), v.gampong, v.minutes, p.sex, p.birth_date,
       v.procedure, v.channel, v.outcome, v.unmet_reason, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM visit v INDEXED BY visit_at LEFT JOIN person p ON p.id = v.person
WHERE v.at BETWEEN ?2 || 'T00:00:00' AND ?3 || 'T23:59:59' AND NOT v.voided AND ?6 IS ?6
  AND CASE ?1 WHEN 'tidak_terlayani' THEN v.outcome = 'tidak_terlayani' WHEN 'menit_layanan' THEN v.minutes > 0 ELSE 1 END
  AND (?4 IS NULL OR substr(v.gampong, 1, 8) = ?4) AND (?5 IS NULL OR v.gampong = ?5)
