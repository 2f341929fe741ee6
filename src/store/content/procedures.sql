-- An office's own version without a road keeps the shipped one.
SELECT CASE WHEN office IS NOT NULL AND json_type(office, '$.jalur') IS NULL AND json_type(shipped, '$.jalur') IS NOT NULL
            THEN json_set(office, '$.jalur', json_extract(shipped, '$.jalur'))
            ELSE coalesce(office, shipped) END,
       office IS NOT NULL, approved_at, approved_by FROM procedure ORDER BY slug
