-- ?1 category, ?2 family card or NULL, ?3 folded name, ?4 gampong. With a card the index register_family_once answers,
-- without one register_gampong.
SELECT 1 FROM register WHERE ?2 IS NOT NULL AND kk = ?2 AND category = ?1 AND ended_on IS NULL
UNION ALL
SELECT 1 FROM register
WHERE ?2 IS NULL AND gampong IS ?4 AND label = ?3 AND category = ?1 AND ended_on IS NULL AND person IS NULL
