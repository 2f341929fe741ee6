-- How many entries of the city are true, kind by kind: the kinds that occur are found by jumping from one to the next in
-- register_true, then the rows of each wanted kind are counted without looking into them. Conditions on the kind, a
-- bracket, and those on the rows follow.
WITH RECURSIVE kind (category) AS (
    SELECT min(x.category) FROM register x INDEXED BY register_true WHERE x.ended_on IS NULL
    UNION ALL
    SELECT (SELECT min(x.category) FROM register x INDEXED BY register_true
            WHERE x.ended_on IS NULL AND x.category > k.category)
    FROM kind k WHERE k.category IS NOT NULL)
SELECT count(*) FROM register e INDEXED BY register_true
WHERE e.ended_on IS NULL AND e.category IN (SELECT e.category FROM kind e WHERE e.category IS NOT NULL