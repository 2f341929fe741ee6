-- Visits, cases and referrals of a span of days without anything that names somebody: kind of record, whose (a number that
-- never leaves the store), day, place, sex, date of birth, channel, service, how it ended or stands, reason, destination.
SELECT 'kunjungan', coalesce(p.row, -v.row), substr(v.at, 1, 10), v.gampong, p.sex, p.birth_date, v.channel, v.procedure,
       v.outcome, v.unmet_reason, NULL
FROM visit v INDEXED BY visit_at LEFT JOIN person p ON p.id = v.person
WHERE v.at BETWEEN ?1 || 'T00:00:00' AND ?2 || 'T23:59:59' AND NOT v.voided
  AND (?3 IS NULL OR substr(v.gampong, 1, 8) = ?3) AND (?4 IS NULL OR v.gampong = ?4)
UNION ALL
SELECT 'kasus', p.row, substr(c.opened_at, 1, 10), c.gampong, p.sex, p.birth_date, c.channel, n.procedure, c.state, NULL, NULL
FROM case_file c INDEXED BY case_opened JOIN person p ON p.id = c.subject JOIN need n ON n.case_id = c.id
WHERE c.opened_at BETWEEN ?1 || 'T00:00:00' AND ?2 || 'T23:59:59'
  AND (?3 IS NULL OR substr(c.gampong, 1, 8) = ?3) AND (?4 IS NULL OR c.gampong = ?4)
UNION ALL
SELECT 'rujukan', p.row, substr(r.opened, 1, 10), r.gampong, p.sex, p.birth_date, c.channel, r.procedure, r.state, r.unmet_reason,
       d.slug
FROM referral r INDEXED BY referral_opened JOIN case_file c ON c.id = r.case_id JOIN person p ON p.id = c.subject
LEFT JOIN destination d ON d.id = r.destination
WHERE r.opened BETWEEN ?1 || 'T00:00:00' AND ?2 || 'T23:59:59'
  AND (?3 IS NULL OR substr(r.gampong, 1, 8) = ?3) AND (?4 IS NULL OR r.gampong = ?4)
