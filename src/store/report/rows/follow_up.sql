SELECT f.row, f.id, a.day, NULL, NULL, f.owner, f.what, NULL, f.state, a.area, NULL, NULL, f.activity, a.kind
FROM follow_up f JOIN activity a ON a.id = f.activity WHERE f.row IN (SELECT value FROM json_each(?1))
