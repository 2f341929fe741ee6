SELECT count(*), count(CASE WHEN due < ?1 THEN 1 END) FROM follow_up INDEXED BY follow_up_open
WHERE state = 'terbuka' AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.id = follow_up.activity AND a.voided IS NOT NULL)
