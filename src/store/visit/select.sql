SELECT id, version, at, procedure, person, gampong, channel, outcome, unmet_reason, minutes, note, voided, sum
FROM visit
