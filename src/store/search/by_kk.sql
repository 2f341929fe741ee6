-- The digits a family card begins with; served by person_kk.
SELECT row FROM person WHERE kk >= ?1 AND kk < ?2 ORDER BY kk LIMIT ?3
