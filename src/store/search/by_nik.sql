-- The digits a NIK begins with; served by person_nik.
SELECT row FROM person WHERE nik >= ?1 AND nik < ?2 AND merged_into IS NULL ORDER BY nik LIMIT ?3
