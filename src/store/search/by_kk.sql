-- The digits a family card begins with; served by person_kk.
SELECT row FROM person WHERE kk >= ?1 AND kk < ?2 AND merged_into IS NULL ORDER BY kk LIMIT ?3
