
-- What narrows a list; an empty value narrows nothing. The days lie in the index; so does the kind where one is asked for.
-- The plus keeps a pillar from being looked for in all its days once per activity: who took part in one is asked of that one.
  AND a.day BETWEEN ?4 AND ?5
  AND (?6 = 'semua' OR (?6 = 'dibatalkan') = (a.voided IS NOT NULL))
  AND (?7 = 'semua' OR (?7 = 'inisiatif') = (a.origin = 'inisiatif'))
  AND (?8 IS NULL OR a.duty = ?8)
  AND (?9 IS NULL OR EXISTS (SELECT 1 FROM activity_member m WHERE m.activity = a.id AND +m.pillar = ?9))
  AND (?10 IS NULL OR EXISTS (SELECT 1 FROM activity_member m WHERE m.activity = a.id AND m.member = ?10))
  AND (?11 = '' OR instr(lower(a.title || ' ' || a.place), ?11) > 0)
  AND (?12 = '' OR instr(lower(a.title || ' ' || a.place), ?12) > 0)
  AND (?13 IS NULL OR (a.day, a.row) > (SELECT x.day, x.row FROM activity x WHERE x.id = ?13))
  AND (?14 IS NULL OR a.kind = ?14)
