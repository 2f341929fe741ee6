SELECT coalesce(office, shipped) FROM holiday WHERE coalesce(office, shipped) IS NOT NULL ORDER BY day
