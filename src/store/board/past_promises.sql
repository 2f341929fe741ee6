-- Promises with a day: those that are open, and those that were kept or taken back since ?1. There are few. Gampong of the
-- partner, that day, day of the last change, which stands in the journal alone, day on which it was made. ?2: today.
SELECT g.gampong, p.due, NULL, p.day
FROM promise p INDEXED BY promise_open JOIN register g ON g.id = p.partner
WHERE p.state IN ('dijanjikan', 'sebagian') AND p.due < ?2
UNION ALL
SELECT g.gampong, p.due, (SELECT max(e.at) FROM event e WHERE e.record = p.id AND e.verb <> 'view') AS ended, p.day
FROM promise p JOIN register g ON g.id = p.partner
WHERE p.state IN ('terpenuhi', 'batal') AND p.due IS NOT NULL AND ended >= ?1
