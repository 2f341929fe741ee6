SELECT id, coalesce(office, shipped), version FROM destination
