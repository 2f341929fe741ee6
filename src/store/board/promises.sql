-- Promises that are not kept and past their day: row, gampong of the partner, state, day. ?1: today.
SELECT p.row, g.gampong, p.state, p.due
FROM promise p INDEXED BY promise_open
JOIN register g ON g.id = p.partner
WHERE p.state IN ('dijanjikan', 'sebagian') AND p.due < ?1
