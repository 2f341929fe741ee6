-- Who took part in the activities of a span of days, one row each; the pillar is the one they spoke for then.
SELECT a.row, a.day, a.area, 1, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, x.value ->> 'pillar', CAST(a.duty AS TEXT), a.origin, a.kind
FROM activity a INDEXED BY activity_day, json_each(a.participants) x
WHERE a.day BETWEEN ?2 AND ?3 AND a.voided IS NULL AND x.value ->> 'presence' = 'hadir' AND ?1 IS ?1 AND ?6 IS ?6
  AND (?4 IS NULL OR substr(a.area, 1, 8) = ?4) AND (?5 IS NULL OR a.area = ?5)
