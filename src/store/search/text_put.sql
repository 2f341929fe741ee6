INSERT INTO search_text (rowid, tokens) VALUES (?1, ?2)
