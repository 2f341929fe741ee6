SELECT k.row, k.id, k.day, NULL, NULL, coalesce(p.name, e.name), k.what, NULL, NULL, e.gampong, NULL, NULL, k.partner, NULL, k.promise
FROM contribution k JOIN register e ON e.id = k.partner LEFT JOIN person p ON p.id = e.person
WHERE k.row IN (SELECT value FROM json_each(?1))
