-- Entries of PPKS or PSKS said to be still true in a span of days, after the day they were found: by the last word until day
-- ?3. Where somebody spoke again since, the journal knows what stood then.
SELECT c.row, c.day, c.gampong, NULL, p.sex, p.birth_date,
       NULL, NULL, NULL, NULL, NULL, NULL, c.category, NULL, NULL, NULL, NULL
FROM (
    SELECT e.row, e.gampong, e.person, e.category, e.found_on,
        CASE WHEN e.confirmed_on <= ?3 THEN e.confirmed_on ELSE (
            SELECT v.changes ->> '$.confirmed_on[1]' FROM event v INDEXED BY event_record
            WHERE v.record = e.id AND v.at <= ?3 || 'T23:59:59' AND v.changes ->> '$.confirmed_on[1]' IS NOT NULL
            ORDER BY v.row DESC LIMIT 1) END AS day
    FROM register e
    WHERE substr(e.category, 1, 4) = iif(substr(?1, 1, 4) = 'psks', 'PSKS', 'PPKS') AND e.confirmed_on >= ?2
      AND e.found_on < ?3 AND ?6 IS ?6
      AND (?4 IS NULL OR substr(e.gampong, 1, 8) = ?4) AND (?5 IS NULL OR e.gampong = ?5)
) c LEFT JOIN person p ON p.id = c.person
WHERE c.day BETWEEN ?2 AND ?3 AND c.day > c.found_on
