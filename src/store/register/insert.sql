INSERT INTO register (id, version, category, subject, person, kk, name, gampong, found_on, found_by, source, confirmed_on, confirmed_by, ended_on, ended_by, end_reason, end_note, age, address, contact, note, sum, label)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)
