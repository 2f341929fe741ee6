SELECT a.row, a.id, a.day, NULL, NULL, a.by_user, a.title, NULL, a.kind, a.area, NULL, NULL, NULL, a.kind
FROM activity a WHERE a.row IN (SELECT value FROM json_each(?1))
