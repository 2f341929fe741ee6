-- What partners promised in a span of days, or promises still open that were made until day ?3.
SELECT k.row, k.day, e.gampong, k.value, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, k.state, e.category, NULL, NULL, NULL, NULL
FROM promise k JOIN register e ON e.id = k.partner
WHERE k.day <= ?3 AND ?6 IS ?6
  AND CASE ?1 WHEN 'janji_terbuka' THEN k.state IN ('dijanjikan', 'sebagian') ELSE k.day >= ?2 END
  AND (?4 IS NULL OR substr(e.gampong, 1, 8) = ?4) AND (?5 IS NULL OR e.gampong = ?5)
