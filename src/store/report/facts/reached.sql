-- People whom the activities of a span of days reached: those counted, by sex and kind of need, and those known by name.
SELECT a.row, a.day, a.area, h.count, h.sex, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, h.category, NULL, CAST(a.duty AS TEXT), a.origin, a.kind
FROM activity a INDEXED BY activity_day JOIN (
    SELECT y.row AS activity, x.value ->> 'category' AS category, s.column2 AS sex, coalesce(x.value ->> s.column1, 0) AS count
    FROM activity y INDEXED BY activity_day, json_each(y.reached) x, (VALUES ('women', 'P'), ('men', 'L'), ('unknown', NULL)) s
    WHERE y.day BETWEEN ?2 AND ?3
    UNION ALL
    SELECT y.row, NULL, p.sex, 1 FROM activity y INDEXED BY activity_day
    JOIN activity_person q ON q.activity = y.id JOIN person p ON p.id = q.person
    WHERE y.day BETWEEN ?2 AND ?3
) h ON h.activity = a.row
WHERE a.day BETWEEN ?2 AND ?3 AND a.voided IS NULL AND h.count > 0 AND ?1 IS ?1 AND ?6 IS ?6
  AND (?4 IS NULL OR substr(a.area, 1, 8) = ?4) AND (?5 IS NULL OR a.area = ?5)
