SELECT id, letter, kind, at, by_user, name, sum
FROM letter_mark
