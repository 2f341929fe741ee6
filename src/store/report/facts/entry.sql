-- Entries of PPKS or PSKS: found or ended in a span of days, or holding at the end of its last day. ?6: the first day that
-- still counts as fresh on that day. Where somebody confirmed an entry since, the journal knows what stood then.
SELECT e.row, CASE ?1 WHEN 'ppks_berakhir' THEN e.ended_on WHEN 'psks_berakhir' THEN e.ended_on ELSE e.found_on END,
       e.gampong, NULL, p.sex, p.birth_date,
       NULL, NULL, NULL, e.end_reason, NULL, NULL, e.category, NULL, NULL, NULL, NULL
FROM register e LEFT JOIN person p ON p.id = e.person
WHERE substr(e.category, 1, 4) = iif(substr(?1, 1, 4) = 'psks', 'PSKS', 'PPKS')
  AND CASE WHEN ?1 IN ('ppks_ditemukan', 'psks_ditemukan') THEN e.found_on BETWEEN ?2 AND ?3
           WHEN ?1 IN ('ppks_berakhir', 'psks_berakhir') THEN e.ended_on BETWEEN ?2 AND ?3
           ELSE e.found_on <= ?3 AND (e.ended_on IS NULL OR e.ended_on > ?3) AND (?1 <> 'ppks_segar' OR e.confirmed_on >= ?6 AND
                (e.confirmed_on <= ?3 OR coalesce((
                    SELECT v.changes ->> '$.confirmed_on[1]' FROM event v INDEXED BY event_record
                    WHERE v.record = e.id AND v.at <= ?3 || 'T23:59:59' AND v.changes ->> '$.confirmed_on[1]' IS NOT NULL
                    ORDER BY v.row DESC LIMIT 1), e.found_on) >= ?6)) END
  AND (?4 IS NULL OR substr(e.gampong, 1, 8) = ?4) AND (?5 IS NULL OR e.gampong = ?5)
