-- What a list of referrals shows of each; the conditions stand in the files beside this one.
SELECT r.id, r.version, r.state, r.due, r.return_code, r.consent, c.opened_at, p.id, p.name, p.gampong, n.title, n.procedure,
       d.slug, coalesce(json_extract(d.office, '$.nama'), json_extract(d.shipped, '$.nama')), l.number, r.case_id, r.urgent
FROM referral r
JOIN case_file c ON c.id = r.case_id
JOIN person p ON p.id = c.subject
JOIN need n ON n.id = r.need
LEFT JOIN destination d ON d.id = r.destination
LEFT JOIN letter l ON l.id = r.letter
