SELECT m.row, m.id, coalesce((SELECT max(g.day) FROM activity_member g JOIN activity a ON a.id = g.activity AND a.voided IS NULL
                              WHERE g.member = m.id), ''), NULL, NULL, m.name, m.role, NULL, m.pillar,
       nullif(substr(m.areas || ' ', 1, instr(m.areas || ' ', ' ') - 1), ''), NULL, NULL
FROM member m WHERE m.row IN (SELECT value FROM json_each(?1))
