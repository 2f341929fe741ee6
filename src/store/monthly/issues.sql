WHERE substr(area, 1, 8) = ?1 AND raised_on <= ?3
  AND (raised_on >= ?2 OR decided_on BETWEEN ?2 AND ?3 OR state IN ('diangkat', 'dibahas', 'diputuskan'))
ORDER BY raised_on, row
