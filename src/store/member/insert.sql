INSERT INTO member (id, version, name, nik, sex, pillar, role, level, areas, starts, ends, superior, phone, note, in_service, appointment, former, own, checked_on, checked_by, wrong_phone, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
