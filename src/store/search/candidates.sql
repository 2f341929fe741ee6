-- Persons whose words match, in the index's own order: nothing is sorted here, a cap ends the work.
SELECT search_doc.row, search_doc.tokens, search_doc.words
FROM search_text JOIN search_doc ON search_doc.row = search_text.rowid
WHERE search_text MATCH ?1 LIMIT ?2
