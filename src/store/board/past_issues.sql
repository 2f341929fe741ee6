-- Problems from the field: those that are open, and those that are over since ?1. There are few. Place, the day their next step
-- was due or the usual one, day of the end, day on which it was raised. ?2: today. ?3: usual days, as SQLite adds them.
SELECT i.area, coalesce(i.due, date(i.raised_on, ?3)), NULL, i.raised_on
FROM field_issue i INDEXED BY field_issue_state
WHERE i.state IN ('diangkat', 'dibahas', 'diputuskan') AND coalesce(i.due, date(i.raised_on, ?3)) < ?2
UNION ALL
SELECT i.area, coalesce(i.due, date(i.raised_on, ?3)), (SELECT max(s.at) FROM issue_step s WHERE s.issue = i.id) AS ended, i.raised_on
FROM field_issue i INDEXED BY field_issue_state
WHERE i.state IN ('selesai', 'digabung', 'dicabut') AND ended >= ?1
