-- Procedures with their titles, and whether they may be named; only what a report needs of them.
SELECT slug, coalesce(office, shipped) ->> '$.judul', coalesce(json_extract(coalesce(office, shipped), '$.peka'), 0) FROM procedure
