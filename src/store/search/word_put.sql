INSERT INTO search_word (raw, key, count) VALUES (?1, ?2, ?3)
ON CONFLICT (raw, key) DO UPDATE SET count = count + ?3
RETURNING id, count
