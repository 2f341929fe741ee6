-- Signed and not collected, oldest first; served by the index letter_to_collect.
WHERE l.waits = 'diambil' ORDER BY l.row LIMIT ?1
