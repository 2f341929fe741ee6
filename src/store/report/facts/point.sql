-- Service points that serve now; one that nobody says since when stands since ever.
SELECT t.row, coalesce(t.since, ?3), t.area, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, t.state, NULL, NULL, NULL, NULL, t.kind
FROM service_point t
WHERE t.state = 'aktif' AND (t.since IS NULL OR t.since <= ?3) AND ?1 IS ?1 AND ?2 IS ?2 AND ?6 IS ?6
  AND (?4 IS NULL OR substr(t.area, 1, 8) = ?4) AND (?5 IS NULL OR t.area = ?5)
