SELECT id, version, pillar, number, date, issuer, title, starts, ends, sum
FROM appointment
