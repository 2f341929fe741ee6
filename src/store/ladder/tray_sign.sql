-- Waiting for initials or signature, oldest first; served by the index letter_to_sign.
WHERE l.waits IN ('paraf', 'tanda_tangan') ORDER BY l.row LIMIT ?1
