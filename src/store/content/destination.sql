-- Writes the shipped column only; the office's own version beside it is never touched.
INSERT INTO destination (id, version, slug, shipped, sum) VALUES (?1, 1, ?2, ?3, ?4)
ON CONFLICT (slug) DO UPDATE SET shipped = ?3, sum = ?4
