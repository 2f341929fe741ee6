UPDATE search_word SET count = max(count - 1, 0) WHERE raw = ?1 AND key = ?2
