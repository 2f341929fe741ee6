-- Promises with their partner and what came of them; there are a few hundred at most. ?1: one partner, or none for all.
SELECT p.id, p.version, p.partner, p.day, p.what, p.value, p.due, p.for_whom, p.state, p.by_user, p.note, p.sum,
       r.name, r.gampong,
       (SELECT count(*) FROM contribution c INDEXED BY contribution_promise WHERE c.promise = p.id),
       (SELECT sum(c.value) FROM contribution c INDEXED BY contribution_promise WHERE c.promise = p.id)
FROM promise p JOIN register r ON r.id = p.partner
WHERE ?1 IS NULL OR p.partner = ?1
ORDER BY p.day DESC, p.row DESC
