-- Home visits noted at cases in a span of days, one for a citizen and day, read through the index case_note_day. A day on which
-- a home visit to the same citizen stands among the activities is counted there.
SELECT n.row, n.day, c.gampong, NULL, p.sex, p.birth_date,
       NULL, c.channel, NULL, NULL, NULL, c.state, NULL, NULL, NULL, NULL, NULL
FROM (
    SELECT min(y.row) AS row FROM case_note y INDEXED BY case_note_day JOIN case_file z ON z.id = y.case_id
    WHERE y.kind = 'kunjungan_rumah' AND y.day BETWEEN ?2 AND ?3 AND ?1 IS ?1 AND ?6 IS ?6
    GROUP BY z.subject, y.day
) g JOIN case_note n ON n.row = g.row JOIN case_file c ON c.id = n.case_id JOIN person p ON p.id = c.subject
WHERE NOT EXISTS (SELECT 1 FROM activity_person q JOIN activity a ON a.id = q.activity
                  WHERE q.person = c.subject AND a.day = n.day AND a.kind = 'kunjungan_rumah' AND a.voided IS NULL)
  AND (?4 IS NULL OR substr(c.gampong, 1, 8) = ?4) AND (?5 IS NULL OR c.gampong = ?5)
