SELECT id, version, category, subject, person, kk, name, gampong, found_on, found_by, source, confirmed_on, confirmed_by, ended_on, ended_by, end_reason, end_note, age, address, contact, note, sum
FROM register
