-- All rows of one post in order, from a given sequence number.
SELECT seq, id, post, clock, at, user, terminal, schema, verb, entity, record, prev, hash, changes
FROM event WHERE post = ?1 AND seq >= ?2 ORDER BY seq
