INSERT INTO office (one, settings, version, sum) VALUES (1, ?1, ?2, ?3)
ON CONFLICT (one) DO UPDATE SET settings = ?1, version = ?2, sum = ?3
