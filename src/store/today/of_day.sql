-- What one desk or one name did between two moments, newest first; the span is read through the index event_at.
SELECT row, at, user, verb, entity, record, changes FROM event
WHERE at BETWEEN ?1 AND ?2 AND verb <> 'view' AND (user = ?3 OR terminal = ?4)
ORDER BY at DESC, row DESC LIMIT ?5
