INSERT INTO merge (id, version, kept, gone, at, by_user, images, undone_at, undone_by, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET version = excluded.version, undone_at = excluded.undone_at,
    undone_by = excluded.undone_by, sum = excluded.sum
