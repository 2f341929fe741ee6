-- Keys of the vocabulary in a range (everything that begins with what was typed), commonest first; served by
-- search_word_key alone.
SELECT key, sum(count) AS people FROM search_word WHERE key >= ?1 AND key < ?2 AND count > 0
GROUP BY key ORDER BY people DESC LIMIT ?3
