-- The digits a phone number begins with; served by person_phone.
SELECT row FROM person WHERE phone <> '' AND phone >= ?1 AND phone < ?2 AND merged_into IS NULL ORDER BY phone LIMIT ?3
