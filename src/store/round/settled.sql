-- Of every round that goes on: entries of its gampong that are settled in it and still true. ?1: kinds that stay hidden.
-- The order of the tables is forced: few rounds go on, and marks of rounds long closed are many.
SELECT m.round, count(*)
FROM round r INDEXED BY round_open
CROSS JOIN round_mark m
CROSS JOIN register e
WHERE r.closed_on IS NULL AND m.round = r.id AND m.mark <> 'nanti'
  AND e.id = m.entry AND e.ended_on IS NULL AND e.gampong = r.gampong AND instr(?1, e.category) = 0
GROUP BY m.round
