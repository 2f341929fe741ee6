-- What a line about a decision or follow-up shows. ?1: its row.
SELECT f.activity, coalesce(a.title, i.title), f.what, f.owner, f.issue
FROM follow_up f LEFT JOIN activity a ON a.id = f.activity LEFT JOIN field_issue i ON i.id = f.issue
WHERE f.row = ?1
