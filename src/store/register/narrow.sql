
-- What narrows a list: codes with spaces between them (none for all), kinds that stay hidden, standing, words in the name.
  AND (?4 = '' OR instr(?4, e.category) > 0)
  AND instr(?5, e.category) = 0
  AND (?6 = 'semua' OR (?6 = 'berakhir') = (e.ended_on IS NOT NULL))
  AND (?6 <> 'lama' OR e.confirmed_on < ?7)
  AND instr(e.label, ?8) > 0 AND instr(e.label, ?9) > 0 AND instr(e.label, ?10) > 0
  AND (?11 IS NULL OR (e.label, e.row) < (SELECT x.label, x.row FROM register x WHERE x.id = ?11))
