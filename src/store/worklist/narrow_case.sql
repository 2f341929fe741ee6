
-- What narrows a list of cases; what is not asked for is NULL, days are '' and '~'. Referrals are asked by their case, a
-- handful each: left to itself SQLite takes the index by destination and walks thousands of referrals for every case.
  AND c.opened_at >= ?9 AND c.opened_at < ?10
  AND (?4 IS NULL OR substr(c.gampong, 1, 8) = ?4)
  AND (?5 IS NULL OR c.gampong = ?5)
  AND (?6 IS NULL OR EXISTS (SELECT 1 FROM referral x INDEXED BY referral_case WHERE x.case_id = c.id AND x.destination = ?6))
  AND (?7 IS NULL OR EXISTS (SELECT 1 FROM need n WHERE n.case_id = c.id AND n.procedure = ?7))
  AND (?8 IS NULL OR c.state = ?8)
