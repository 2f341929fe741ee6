-- Entries of need per gampong and kind, by the months in which they were found and ended: one pass over the index
-- register_tally. ?1: kinds that stay hidden, with spaces between them.
SELECT e.gampong, e.category, substr(e.found_on, 1, 7), substr(e.ended_on, 1, 7), count(*)
FROM register e INDEXED BY register_tally
WHERE substr(e.category, 1, 5) = 'PPKS-' AND instr(?1, e.category) = 0
GROUP BY e.gampong, e.category, 3, 4
