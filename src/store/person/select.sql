SELECT id, version, name, nik, no_nik_reason, kk, sex, birth_date, gampong, place, address, phone, found_at, note, ppks, merged_into, sum
FROM person
