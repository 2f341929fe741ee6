-- Entries per gampong and category with their freshness: one pass over the index register_tally. ?1: first fresh day.
SELECT gampong, category, sum(ended_on IS NULL), sum(ended_on IS NULL AND confirmed_on >= ?1),
       min(CASE WHEN ended_on IS NULL THEN confirmed_on END), sum(ended_on IS NOT NULL)
FROM register INDEXED BY register_tally
GROUP BY gampong, category
