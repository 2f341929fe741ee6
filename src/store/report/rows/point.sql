SELECT t.row, t.id, coalesce(t.since, ''), NULL, NULL, '', t.name, NULL, t.kind, t.area, NULL, NULL
FROM service_point t WHERE t.row IN (SELECT value FROM json_each(?1))
