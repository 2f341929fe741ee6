-- The road of one procedure: the office's, otherwise the shipped one.
SELECT coalesce(json_extract(office, '$.jalur'), json_extract(shipped, '$.jalur')) FROM procedure WHERE slug = ?1
