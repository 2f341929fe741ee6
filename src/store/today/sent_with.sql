-- A letter of this person that was numbered after a row of the journal and is not void.
SELECT l.number FROM letter l JOIN event e ON e.record = l.id
WHERE l.person = ?1 AND l.void_reason IS NULL AND e.row > ?2 AND e.entity = 'letter' AND e.verb = 'create' LIMIT 1
