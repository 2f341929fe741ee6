INSERT INTO person (id, version, name, nik, no_nik_reason, kk, sex, birth_date, gampong, place, address, phone, found_at, note, ppks, merged_into, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
