SELECT id, coalesce(office, shipped) FROM destination
