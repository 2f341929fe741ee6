SELECT t.row, t.id, t.closed_on, NULL, NULL, t.closed_by, NULL, NULL, NULL, t.gampong, NULL, NULL
FROM round t WHERE t.row IN (SELECT value FROM json_each(?1))
