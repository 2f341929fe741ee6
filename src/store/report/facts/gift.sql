-- What partners gave in a span of days; the place is the partner's. ?1: all, or what has a value in rupiah.
SELECT k.row, k.day, e.gampong, k.value, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, e.category, NULL, NULL, NULL, NULL
FROM contribution k INDEXED BY contribution_day JOIN register e ON e.id = k.partner
WHERE k.day BETWEEN ?2 AND ?3 AND (?1 = 'sumbangan' OR k.value IS NOT NULL) AND ?6 IS ?6
  AND (?4 IS NULL OR substr(e.gampong, 1, 8) = ?4) AND (?5 IS NULL OR e.gampong = ?5)
