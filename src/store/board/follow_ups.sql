-- Open decisions and follow-ups whose day is over: row, place of the activity, kind, day. ?1: today.
SELECT f.row, a.area, f.kind, f.due
FROM follow_up f INDEXED BY follow_up_open
JOIN activity a ON a.id = f.activity
WHERE f.state = 'terbuka' AND f.due < ?1
