INSERT INTO region_variant (spelling, code, source) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING
