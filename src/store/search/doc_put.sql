INSERT INTO search_doc (row, tokens, words) VALUES (?1, ?2, ?3)
ON CONFLICT (row) DO UPDATE SET tokens = excluded.tokens, words = excluded.words
