-- Writes the shipped column only; the office's own version beside it is never touched.
INSERT INTO procedure (slug, shipped) VALUES (?1, ?2) ON CONFLICT (slug) DO UPDATE SET shipped = ?2
