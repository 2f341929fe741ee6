SELECT id, version, raised_on, member, pillar, raised_by, raised_in, area, topic, title, about, cases, state, due, decided_in, decided_on, decision, merged_into, by_user, sum
FROM field_issue
