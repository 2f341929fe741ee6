
-- What narrows the cases of a destination, asked of its referrals; what is not asked for is NULL, days are '' and '~'.
  AND r.opened >= ?9 AND r.opened < ?10
  AND (?4 IS NULL OR substr(r.gampong, 1, 8) = ?4)
  AND (?5 IS NULL OR r.gampong = ?5)
  AND (?7 IS NULL OR EXISTS (SELECT 1 FROM need n WHERE n.case_id = r.case_id AND n.procedure = ?7))
  AND (?8 IS NULL OR EXISTS (SELECT 1 FROM case_file x WHERE x.id = r.case_id AND x.state = ?8))
