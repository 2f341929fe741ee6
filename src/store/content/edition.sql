INSERT INTO content (one, edition) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET edition = ?1
