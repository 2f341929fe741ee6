-- Needs of the cases opened in a span of days.
SELECT n.row, substr(c.opened_at, 1, 10), c.gampong, NULL, p.sex, p.birth_date,
       n.procedure, c.channel, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM case_file c INDEXED BY case_opened JOIN need n ON n.case_id = c.id JOIN person p ON p.id = c.subject
WHERE c.opened_at BETWEEN ?2 || 'T00:00:00' AND ?3 || 'T23:59:59' AND ?1 IS ?1 AND ?6 IS ?6
  AND (?4 IS NULL OR substr(c.gampong, 1, 8) = ?4) AND (?5 IS NULL OR c.gampong = ?5)
