-- How many entries of a gampong (?3) nobody confirmed since ?1, and how many there are, without confidential kinds (?2, as JSON).
SELECT count(CASE WHEN r.confirmed_on < ?1 THEN 1 END), count(*)
FROM register r INDEXED BY register_oldest
WHERE r.ended_on IS NULL AND r.gampong = ?3 AND r.category NOT IN (SELECT value FROM json_each(?2))
