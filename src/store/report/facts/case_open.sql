-- Cases open at the end of day ?3: opened by then, and by their last step until then not ended. ?1: all, or those past their
-- day. The value is how many days they were open.
SELECT c.row, substr(c.opened_at, 1, 10), c.gampong,
       CAST(julianday(?3) - julianday(substr(c.opened_at, 1, 10)) AS INTEGER), p.sex, p.birth_date,
       NULL, c.channel, NULL, NULL, NULL, c.stood, NULL, NULL, NULL, NULL, NULL
FROM (
    SELECT y.row, y.opened_at, y.gampong, y.subject, y.channel, y.due, coalesce((
        SELECT s.to_state FROM step s INDEXED BY step_case
        WHERE s.case_id = y.id AND s.referral IS NULL AND s.to_state IS NOT NULL AND s.at <= ?3 || 'T23:59:59'
        ORDER BY s.row DESC LIMIT 1), 'diterima') AS stood
    FROM case_file y INDEXED BY case_opened
    WHERE y.opened_at <= ?3 || 'T23:59:59' AND ?2 IS ?2 AND ?6 IS ?6
) c JOIN person p ON p.id = c.subject
WHERE c.stood NOT IN ('selesai', 'ditolak', 'dibatalkan', 'duplikat')
  AND (?1 <> 'kasus_lewat_batas' OR c.due < ?3)
  AND (?4 IS NULL OR substr(c.gampong, 1, 8) = ?4) AND (?5 IS NULL OR c.gampong = ?5)
