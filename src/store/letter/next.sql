-- Served by the unique index over (series, year, seq).
SELECT coalesce(max(seq), 0) + 1 FROM letter WHERE series = ?1 AND year = ?2
