-- The digits a NIK ends with: the last four through person_nik_end, the rest compared.
SELECT row FROM person WHERE nik IS NOT NULL AND merged_into IS NULL AND substr(nik, 13) = ?1 AND nik GLOB ?2 LIMIT ?3
