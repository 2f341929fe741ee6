-- One line of a result list.
SELECT id, name, nik, birth_date, gampong, place,
    (SELECT max(at) FROM visit WHERE visit.person = person.id AND NOT visit.voided)
FROM person WHERE row = ?1
