-- Cases whose gampong is not the citizen's.
SELECT c.id FROM case_file c JOIN person p ON p.id = c.subject WHERE c.gampong IS NOT p.gampong
