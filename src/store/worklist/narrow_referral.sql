
-- What narrows a list of referrals; what is not asked for is NULL, days are '' and '~'.
  AND r.opened >= ?9 AND r.opened < ?10
  AND (?4 IS NULL OR substr(r.gampong, 1, 8) = ?4)
  AND (?5 IS NULL OR r.gampong = ?5)
  AND (?6 IS NULL OR r.destination = ?6)
  AND (?7 IS NULL OR r.procedure = ?7)
  AND (?8 IS NULL OR r.state = ?8)
