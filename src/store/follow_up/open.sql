INDEXED BY follow_up_open
WHERE state = 'terbuka' AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.id = follow_up.activity AND a.voided IS NOT NULL)
ORDER BY due IS NULL, due, row
