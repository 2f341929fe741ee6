-- Needs whose procedure has a road, the office's or the shipped one.
SELECT n.id FROM need n INDEXED BY need_procedure
WHERE n.procedure IN (SELECT slug FROM procedure
                      WHERE coalesce(json_extract(office, '$.jalur'), json_extract(shipped, '$.jalur')) IS NOT NULL)
