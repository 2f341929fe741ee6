-- Citizens whom the activities of a kecamatan reached by name, by sex.
SELECT a.id, sum(p.sex IS 'P'), sum(p.sex IS 'L'), sum(p.sex IS NULL)
FROM activity a JOIN activity_person q ON q.activity = a.id JOIN person p ON p.id = q.person
WHERE substr(a.area, 1, 8) = ?1 AND a.day BETWEEN ?2 AND ?3 AND a.voided IS NULL
GROUP BY a.row
