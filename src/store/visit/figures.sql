-- Counts of a span of days by service, channel, gampong and outcome; the span is read through the index visit_at.
WITH span AS MATERIALIZED (SELECT procedure, channel, gampong, outcome FROM visit WHERE at BETWEEN ?1 AND ?2)
SELECT 'service', coalesce(procedure, ''), count(*) FROM span GROUP BY 2
UNION ALL SELECT 'channel', channel, count(*) FROM span GROUP BY 2
UNION ALL SELECT 'gampong', coalesce(gampong, ''), count(*) FROM span GROUP BY 2
UNION ALL SELECT 'outcome', outcome, count(*) FROM span GROUP BY 2
ORDER BY 1, 3 DESC, 2
