INSERT INTO search_word (raw, key, count) VALUES (?1, ?2, 1)
ON CONFLICT (raw, key) DO UPDATE SET count = count + 1
RETURNING id, count
