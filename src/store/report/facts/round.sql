-- Updating rounds closed in a span of days.
SELECT t.row, t.closed_on, t.gampong, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM round t WHERE t.closed_on BETWEEN ?2 AND ?3 AND ?1 IS ?1 AND ?6 IS ?6
  AND (?4 IS NULL OR substr(t.gampong, 1, 8) = ?4) AND (?5 IS NULL OR t.gampong = ?5)
