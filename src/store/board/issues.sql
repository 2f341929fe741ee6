-- Open problems from the field whose next step is late: row, place, state, the day it was due; without a day the usual time
-- after it was raised. ?1: today. ?2: usual days, as SQLite adds them.
SELECT i.row, i.area, i.state, coalesce(i.due, date(i.raised_on, ?2))
FROM field_issue i INDEXED BY field_issue_state
WHERE i.state IN ('diangkat', 'dibahas', 'diputuskan') AND coalesce(i.due, date(i.raised_on, ?2)) < ?1
