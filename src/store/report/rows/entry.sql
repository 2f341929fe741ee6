SELECT e.row, e.id, e.found_on, e.person, NULL, coalesce(p.name, e.name), NULL, e.category, NULL, e.gampong, NULL, NULL
FROM register e LEFT JOIN person p ON p.id = e.person WHERE e.row IN (SELECT value FROM json_each(?1))
