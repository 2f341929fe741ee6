-- Letters that wait for another mark than their marks say, or wait for nothing though they were marked and not collected.
SELECT l.id FROM letter l
WHERE l.waits IS NOT NULL AND (l.void_reason IS NOT NULL OR l.waits <> CASE
    WHEN EXISTS (SELECT 1 FROM letter_mark m WHERE m.letter = l.id AND m.kind = 'diambil') THEN ''
    WHEN EXISTS (SELECT 1 FROM letter_mark m WHERE m.letter = l.id AND m.kind = 'tanda_tangan') THEN 'diambil'
    WHEN EXISTS (SELECT 1 FROM letter_mark m WHERE m.letter = l.id AND m.kind = 'paraf') THEN 'tanda_tangan'
    ELSE 'paraf' END)
    OR l.waits IS NULL AND l.void_reason IS NULL
        AND EXISTS (SELECT 1 FROM letter_mark m WHERE m.letter = l.id)
        AND NOT EXISTS (SELECT 1 FROM letter_mark m WHERE m.letter = l.id AND m.kind = 'diambil')
