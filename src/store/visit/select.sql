SELECT id, version, at, procedure, person, gampong, channel, outcome, unmet_reason, minutes, note, by_user, sum
FROM visit
