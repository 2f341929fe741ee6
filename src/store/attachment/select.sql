SELECT id, case_id, activity, appointment, member, at, by_user, name, kind, size, hash, sum FROM attachment
