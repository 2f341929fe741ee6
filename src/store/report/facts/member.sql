-- Members who hold office on day ?3, as `domain::post::holds_office` says it, where they work first, and the days from when they last took part until day ?3 (a voided activity
-- does not count). ?1: all; who took part from ?2 on; who did not; who ever did.
SELECT m.row, coalesce(m.last, ?3), m.place, CAST(julianday(?3) - julianday(m.last) AS INTEGER), m.sex, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, m.pillar, NULL, NULL, NULL
FROM (
    SELECT y.row, y.sex, y.pillar, y.areas, nullif(substr(y.areas || ' ', 1, instr(y.areas || ' ', ' ') - 1), '') AS place,
        (SELECT max(g.day) FROM activity_member g INDEXED BY activity_member_day
         JOIN activity a ON a.id = g.activity AND a.voided IS NULL WHERE g.member = y.id AND g.day <= ?3) AS last
    FROM member y WHERE y.in_service = 1 AND ?6 IS ?6
    AND CASE WHEN ?3 < y.starts
        THEN EXISTS (SELECT 1 FROM json_each(y.former) f
                     WHERE coalesce(f.value ->> 'starts', '') <= ?3 AND coalesce(f.value ->> 'ends', ?3) >= ?3)
        ELSE coalesce(y.ends, ?3) >= ?3 END
) m
WHERE CASE ?1 WHEN 'anggota_terlibat' THEN m.last >= ?2 WHEN 'anggota_tidak_terlibat' THEN m.last IS NULL OR m.last < ?2
              WHEN 'hari_sejak_terlibat' THEN m.last IS NOT NULL ELSE 1 END
  AND (?4 IS NULL OR instr(' ' || m.areas, ' ' || ?4))
  AND (?5 IS NULL OR instr(' ' || m.areas || ' ', ' ' || ?5 || ' '))
