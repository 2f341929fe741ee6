SELECT id, case_id, procedure, title, checklist, sum
FROM need
