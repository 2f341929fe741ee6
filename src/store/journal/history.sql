-- History of one record, newest first; served by the index event_record.
SELECT at, user, terminal, verb, entity, changes FROM event WHERE record = ?1 ORDER BY row DESC LIMIT ?2
