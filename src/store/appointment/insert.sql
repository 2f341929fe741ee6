INSERT INTO appointment (id, version, pillar, number, date, issuer, title, starts, ends, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
