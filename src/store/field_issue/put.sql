INSERT INTO field_issue (id, version, raised_on, member, pillar, raised_by, raised_in, area, topic, title, about, cases, state, due, decided_in, decided_on, decision, merged_into, by_user, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
ON CONFLICT (id) DO UPDATE SET version = ?2, raised_on = ?3, member = ?4, pillar = ?5, raised_by = ?6, raised_in = ?7, area = ?8,
    topic = ?9, title = ?10, about = ?11, cases = ?12, state = ?13, due = ?14, decided_in = ?15, decided_on = ?16, decision = ?17,
    merged_into = ?18, by_user = ?19, sum = ?20
