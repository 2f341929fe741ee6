SELECT id, version, name, nik, sex, pillar, role, level, areas, decree_number, decree_date, decree_issuer, starts, ends, superior, phone, note, in_service, sum
FROM member
