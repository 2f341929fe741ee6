INSERT INTO service_point (id, version, kind, name, area, state, since, officers, hours, address, contact, note, checked_on, checked_by, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (id) DO UPDATE SET version = ?2, kind = ?3, name = ?4, area = ?5, state = ?6, since = ?7, officers = ?8, hours = ?9,
    address = ?10, contact = ?11, note = ?12, checked_on = ?13, checked_by = ?14, sum = ?15
