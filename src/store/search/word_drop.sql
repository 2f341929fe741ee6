UPDATE search_word SET count = max(count - ?3, 0) WHERE raw = ?1 AND key = ?2
