SELECT i.row, i.id, i.raised_on, NULL, NULL, i.raised_by, i.title, NULL, i.state, i.area, NULL, NULL
FROM field_issue i WHERE i.row IN (SELECT value FROM json_each(?1))
