SELECT id, need, code, day, by_user, value, at, sum
FROM milestone
