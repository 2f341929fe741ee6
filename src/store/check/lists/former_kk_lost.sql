-- People whose family card changed and whose former one is not kept, so that its number would not find them. Whoever was
-- ever joined with another record is left out: a card that came with a joining goes with it.
SELECT e.record FROM event e
WHERE e.entity = 'person' AND e.verb = 'change' AND json_extract(e.changes, '$.kk[0]') IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM merge m WHERE e.record IN (m.kept, m.gone))
    AND NOT EXISTS (SELECT 1 FROM former_kk f WHERE f.person = e.record AND f.kk = json_extract(e.changes, '$.kk[0]'))
