-- The signature tray: which mark a letter waits for (paraf, tanda_tangan, diambil), none when it waits for nothing. Made
-- from the marks when one is written, so that the tray never walks all letters to find the few that wait; `loket check`
-- compares the two.
ALTER TABLE letter ADD COLUMN waits TEXT DEFAULT 'paraf';
-- Letters from before the tray wait only while their destination has not answered; the rest went out long ago.
UPDATE letter SET waits = NULL
WHERE void_reason IS NOT NULL OR NOT EXISTS (SELECT 1 FROM referral r WHERE r.letter = letter.id AND r.state = 'terkirim');
-- Oldest first, without touching a letter that does not wait.
CREATE INDEX letter_to_sign ON letter (row) WHERE waits IN ('paraf', 'tanda_tangan');
CREATE INDEX letter_to_collect ON letter (row) WHERE waits = 'diambil';
