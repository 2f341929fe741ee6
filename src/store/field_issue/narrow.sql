AND (?3 IS NULL OR f.topic = ?3)
AND (?4 IS NULL OR f.pillar = ?4 OR EXISTS (SELECT 1 FROM field_issue v WHERE v.merged_into = f.id AND v.pillar = ?4))
ORDER BY f.raised_on, f.row
