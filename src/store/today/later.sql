-- Who changed a record last after a row of the journal; served by the index event_record.
SELECT user, terminal, at FROM event
WHERE record = ?1 AND row > ?2 AND entity = ?3 AND verb IN ('change', 'void') ORDER BY row DESC LIMIT 1
