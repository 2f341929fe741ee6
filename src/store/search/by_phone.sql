-- The digits a phone number begins with; served by person_phone.
SELECT row FROM person WHERE phone <> '' AND phone >= ?1 AND phone < ?2 ORDER BY phone LIMIT ?3
