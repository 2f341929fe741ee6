INSERT INTO search_text (search_text, rowid, tokens) VALUES ('delete', ?1, ?2)
