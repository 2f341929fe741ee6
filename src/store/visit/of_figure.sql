-- The visits a figure of one day counts, newest first; the day is read through the index visit_at.
SELECT v.id, v.at, v.person, p.name, v.procedure, v.gampong, v.channel, v.outcome, v.note
FROM visit v LEFT JOIN person p ON p.id = v.person
WHERE v.at BETWEEN ?1 AND ?2 AND NOT v.voided
  AND CASE ?3 WHEN 'service' THEN coalesce(v.procedure, '') WHEN 'channel' THEN v.channel
              WHEN 'gampong' THEN coalesce(v.gampong, '') WHEN 'outcome' THEN v.outcome
              WHEN 'reason' THEN v.unmet_reason
              WHEN 'unmet' THEN iif(v.unmet_reason IS NULL, NULL, coalesce(v.procedure, '')) END
      IN (SELECT value FROM json_each(?4))
ORDER BY v.at DESC, v.row DESC
