-- Issues whose state is not that of their last step, or whose number of kept cases is not what the record says.
SELECT i.id FROM field_issue i
WHERE i.state IS NOT (SELECT s.to_state FROM issue_step s WHERE s.issue = i.id ORDER BY s.row DESC LIMIT 1)
   OR (SELECT count(DISTINCT value) FROM json_each(i.cases)) <> (SELECT count(*) FROM issue_case c WHERE c.issue = i.id)
