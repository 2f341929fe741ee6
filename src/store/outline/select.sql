SELECT id, version, level, file, source, hash, shapes_hash, at, by_user, ended_at, ended_by, sum
FROM outline_set
