-- The digits a family card began with that somebody had before; served by the key of former_kk.
SELECT person.row FROM former_kk JOIN person ON person.id = former_kk.person
WHERE former_kk.kk >= ?1 AND former_kk.kk < ?2 AND person.merged_into IS NULL ORDER BY former_kk.kk LIMIT ?3
