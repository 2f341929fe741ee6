-- Cases whose time in their state is neither that of their last step nor of the latest one (files from before the column
-- were filled with the latest; a clock set back makes the two differ).
WITH moved AS (
    SELECT case_id, max(at) AS latest, max(row) AS last FROM step
    WHERE referral IS NULL AND to_state IS NOT NULL GROUP BY case_id
)
SELECT c.id FROM case_file c LEFT JOIN moved m ON m.case_id = c.id LEFT JOIN step s ON s.row = m.last
WHERE c.since <> coalesce(s.at, c.opened_at) AND c.since <> coalesce(m.latest, c.opened_at)
