-- Activities whose title has these words, the newest first; an empty word is in every title.
SELECT id, title, day, kind, area FROM activity INDEXED BY activity_day
WHERE instr(lower(title), ?1) > 0 AND instr(lower(title), ?2) > 0 AND instr(lower(title), ?3) > 0 AND voided IS NULL
ORDER BY day DESC, row DESC LIMIT ?4
