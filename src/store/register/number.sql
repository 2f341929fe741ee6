-- Entries of the people with a NIK, with these last digits of one, or of a family card, and of families by their card.
FROM register e WHERE e.row IN (
    SELECT x.row FROM person p JOIN register x ON x.person = p.id WHERE p.nik = :number AND p.merged_into IS NULL
    UNION SELECT x.row FROM person p JOIN register x ON x.person = p.id WHERE p.kk = :number AND p.merged_into IS NULL
    UNION SELECT x.row FROM person p JOIN register x ON x.person = p.id
          WHERE p.nik IS NOT NULL AND substr(p.nik, 13) = :number AND p.merged_into IS NULL
    UNION SELECT x.row FROM register x WHERE x.kk = :number AND x.ended_on IS NULL)
