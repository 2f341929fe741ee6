SELECT id, version, name, nik, sex, pillar, role, level, areas, decree_number, decree_date, decree_issuer, decree_title, starts, ends, superior, phone, note, in_service, appointment, former, own, checked_on, checked_by, wrong_phone, sum
FROM (SELECT member.*, a.number AS decree_number, a.date AS decree_date, a.issuer AS decree_issuer, a.title AS decree_title
      FROM member LEFT JOIN appointment a ON a.id = member.appointment)
