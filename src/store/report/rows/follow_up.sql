SELECT f.row, f.id, coalesce(a.day, i.decided_on), NULL, NULL, f.owner, f.what, NULL, f.state, iif(f.activity IS NULL, i.area, a.area), NULL, NULL,
       coalesce(f.activity, f.issue), coalesce(a.kind, 'masalah')
FROM follow_up f LEFT JOIN activity a ON a.id = f.activity LEFT JOIN field_issue i ON i.id = f.issue AND f.activity IS NULL
WHERE f.row IN (SELECT value FROM json_each(?1))
