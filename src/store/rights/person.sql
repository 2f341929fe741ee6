SELECT gampong FROM (
    SELECT 0 AS place, gampong FROM person WHERE id = ?1
    UNION
    SELECT 1, gampong FROM register WHERE person = ?1 AND ended_on IS NULL
    UNION
    SELECT 2, gampong FROM visit WHERE person = ?1 AND NOT voided
)
WHERE gampong IS NOT NULL
ORDER BY place, gampong
