SELECT id, version, subject, reporter_relation, reporter_name, reporter_phone, channel, state, opened_at, note, answer, sum
FROM case_file
