INSERT INTO contribution (id, version, partner, day, what, value, for_whom, by_user, note, promise, received, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (id) DO UPDATE SET version = ?2, day = ?4, what = ?5, value = ?6, for_whom = ?7, by_user = ?8, note = ?9,
    promise = ?10, received = ?11, sum = ?12
