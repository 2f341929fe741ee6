-- Words that share a one-deletion form with what was typed.
SELECT search_word.id, search_word.raw, search_word.key, search_word.count
FROM search_slip JOIN search_word ON search_word.id = search_slip.word
WHERE search_slip.hash = ?1 AND search_word.count > 0
LIMIT 200
