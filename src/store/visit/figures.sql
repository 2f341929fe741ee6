-- Counts of a span of days by service, channel, gampong and outcome, and of needs that were not met by reason and
-- service; the span is read through the index visit_at.
WITH span AS MATERIALIZED (
    SELECT procedure, channel, gampong, outcome, unmet_reason FROM visit WHERE at BETWEEN ?1 AND ?2 AND NOT voided
)
SELECT 'service', coalesce(procedure, ''), count(*) FROM span GROUP BY 2
UNION ALL SELECT 'channel', channel, count(*) FROM span GROUP BY 2
UNION ALL SELECT 'gampong', coalesce(gampong, ''), count(*) FROM span GROUP BY 2
UNION ALL SELECT 'outcome', outcome, count(*) FROM span GROUP BY 2
UNION ALL SELECT 'reason', unmet_reason, count(*) FROM span WHERE unmet_reason IS NOT NULL GROUP BY 2
UNION ALL SELECT 'unmet', coalesce(procedure, ''), count(*) FROM span WHERE unmet_reason IS NOT NULL GROUP BY 2
ORDER BY 1, 3 DESC, 2
