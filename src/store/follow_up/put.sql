INSERT INTO follow_up (id, version, kind, activity, issue, what, owner, member, due, state, ended_on, ended_by, outcome, by_user, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (id) DO UPDATE SET version = ?2, kind = ?3, issue = ?5, what = ?6, owner = ?7, member = ?8, due = ?9, state = ?10,
    ended_on = ?11, ended_by = ?12, outcome = ?13, by_user = ?14, sum = ?15
