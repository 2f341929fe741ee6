-- Former family cards the journal does not know: the person never had that number.
SELECT f.person FROM former_kk f
WHERE NOT EXISTS (
    SELECT 1 FROM event e
    WHERE e.record = f.person AND e.entity = 'person' AND json_extract(e.changes, '$.kk[0]') = f.kk
)
