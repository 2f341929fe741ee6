SELECT person.row, search_doc.tokens, search_doc.words
FROM person LEFT JOIN search_doc ON search_doc.row = person.row WHERE person.id = ?1
