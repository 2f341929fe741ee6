-- Gampong with entries nobody confirmed since ?1, and the oldest confirmation of each; confidential kinds (?2, as JSON) are left
-- out. Each gampong is one look into the index, however many entries it has.
WITH RECURSIVE place (code) AS (
    SELECT min(gampong) FROM register INDEXED BY register_oldest WHERE ended_on IS NULL AND gampong IS NOT NULL
    UNION ALL
    SELECT (SELECT min(r.gampong) FROM register r INDEXED BY register_oldest WHERE r.ended_on IS NULL AND r.gampong > place.code)
    FROM place WHERE place.code IS NOT NULL
)
SELECT code, (SELECT r.confirmed_on FROM register r INDEXED BY register_oldest
              WHERE r.ended_on IS NULL AND r.gampong = code AND r.category NOT IN (SELECT value FROM json_each(?2))
              ORDER BY r.confirmed_on LIMIT 1) AS oldest
FROM place
WHERE code IS NOT NULL AND oldest < ?1
