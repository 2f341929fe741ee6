SELECT coalesce(office, shipped), office IS NOT NULL, approved_at, approved_by FROM procedure ORDER BY slug
