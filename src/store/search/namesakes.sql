-- The token of a whole name is one list of the text index; few people share it.
SELECT person.id FROM search_text JOIN person ON person.row = search_text.rowid
WHERE search_text MATCH ?1 AND person.birth_date IS ?2 LIMIT 5
