-- Decisions and follow-ups with a day: those that are open, and those that ended since ?1. Place, that day, day of the end, day
-- on which it was agreed. ?2: today.
SELECT iif(f.activity IS NULL, i.area, a.area), f.due, f.ended_on, coalesce(a.day, i.decided_on)
FROM follow_up f INDEXED BY follow_up_open
LEFT JOIN activity a ON a.id = f.activity
LEFT JOIN field_issue i ON i.id = f.issue
WHERE f.state = 'terbuka' AND f.due < ?2 AND a.voided IS NULL
UNION ALL
SELECT iif(f.activity IS NULL, i.area, a.area), f.due, f.ended_on, coalesce(a.day, i.decided_on)
FROM follow_up f INDEXED BY follow_up_ended
LEFT JOIN activity a ON a.id = f.activity
LEFT JOIN field_issue i ON i.id = f.issue
WHERE f.ended_on >= ?1 AND f.due < f.ended_on AND a.voided IS NULL
