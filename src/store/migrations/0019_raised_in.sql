-- What was raised in a meeting stands in its minutes; without this every opened meeting walks all problems.
CREATE INDEX field_issue_raised_in ON field_issue (raised_in) WHERE raised_in IS NOT NULL;
