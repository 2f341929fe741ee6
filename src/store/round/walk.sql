-- The entries of one gampong with what was said of each in one round, by name. ?1 round, ?2 gampong, ?3 kinds that stay
-- hidden, ?4 how many at most. Those that ended stay in the list when they ended in this round.
SELECT e.id, e.version, e.category, e.subject, e.person, coalesce(p.name, e.name), e.gampong, coalesce(p.address, e.address),
       p.sex, p.birth_date, e.age, e.found_on, e.confirmed_on, e.ended_on, e.end_reason, m.mark, m.by_user
FROM register e INDEXED BY register_gampong
LEFT JOIN person p ON p.id = e.person
LEFT JOIN round_mark m ON m.round = ?1 AND m.entry = e.id
WHERE e.gampong = ?2 AND instr(?3, e.category) = 0 AND (e.ended_on IS NULL OR m.mark IS NOT NULL)
ORDER BY e.label, e.row
LIMIT ?4
