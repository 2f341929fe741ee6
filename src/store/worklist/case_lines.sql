-- What a list of cases shows of each. Titles stand between unit separators.
SELECT c.id, c.version, c.state, c.due, c.since, c.opened_at, p.id, p.name, c.gampong, c.waiting,
       (SELECT count(*) FROM referral x WHERE x.case_id = c.id),
       (SELECT group_concat(n.title, char(31)) FROM need n WHERE n.case_id = c.id),
       (SELECT group_concat(n.procedure, ' ') FROM need n WHERE n.case_id = c.id),
       (SELECT group_concat(d.slug, ' ') FROM referral x JOIN destination d ON d.id = x.destination WHERE x.case_id = c.id),
       c.urgent, c.upstream
FROM case_file c
JOIN person p ON p.id = c.subject
