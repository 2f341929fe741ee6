-- Open decisions and follow-ups whose day is over: row, place of the activity or of the problem decided outside of any, kind,
-- day. What was agreed in something void waits for nobody. ?1: today.
SELECT f.row, iif(f.activity IS NULL, i.area, a.area), f.kind, f.due
FROM follow_up f INDEXED BY follow_up_open
LEFT JOIN activity a ON a.id = f.activity
LEFT JOIN field_issue i ON i.id = f.issue
WHERE f.state = 'terbuka' AND f.due < ?1 AND a.voided IS NULL
