-- What a list of the register shows of each entry.
SELECT e.id, e.version, e.category, e.subject, e.person, coalesce(p.name, e.name), e.gampong, coalesce(p.address, e.address),
       p.sex, p.birth_date, e.age, e.found_on, e.confirmed_on, e.ended_on, e.end_reason
FROM register e LEFT JOIN person p ON p.id = e.person
