INSERT INTO promise (id, version, partner, day, what, value, due, for_whom, state, by_user, note, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (id) DO UPDATE SET version = ?2, day = ?4, what = ?5, value = ?6, due = ?7, for_whom = ?8, state = ?9, by_user = ?10,
    note = ?11, sum = ?12
