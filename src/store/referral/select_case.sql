SELECT id, version, subject, reporter_relation, reporter_name, reporter_phone, channel, state, opened_at, note, answer, parent, due, sum
FROM case_file
