-- Writes the shipped column only; the office's own version beside it is never touched.
INSERT INTO holiday (day, shipped) VALUES (?1, ?2) ON CONFLICT (day) DO UPDATE SET shipped = ?2
