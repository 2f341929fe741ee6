-- Cases of a person but one, newest first; served by the index case_subject.
SELECT c.id, c.opened_at, coalesce((SELECT group_concat(n.title, ' · ') FROM need n WHERE n.case_id = c.id), '')
FROM case_file c WHERE c.subject = ?1 AND c.id <> ?2 ORDER BY c.row DESC LIMIT 9
