-- Activities of a span of days, read through the index activity_day. ?1: all, or meetings.
SELECT a.row, a.day, a.area, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, CAST(a.duty AS TEXT), a.origin, a.kind
FROM activity a INDEXED BY activity_day
WHERE a.day BETWEEN ?2 AND ?3 AND a.voided IS NULL AND (?1 <> 'rapat' OR a.kind = 'rapat_koordinasi') AND ?6 IS ?6
  AND (?4 IS NULL OR substr(a.area, 1, 8) = ?4) AND (?5 IS NULL OR a.area = ?5)
