-- Writes the office's own version only.
INSERT INTO holiday (day, office) VALUES (?1, ?2) ON CONFLICT (day) DO UPDATE SET office = ?2
