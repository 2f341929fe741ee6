-- The board in use: how many were stuck in each of the last weeks is read from the steps that ended a wait, and which gampong
-- have entries nobody confirmed for long from the oldest confirmation of each. With one year of a city the board took 35 ms,
-- of which 24 were one pass over 60,000 entries.
CREATE INDEX step_decided ON step (at, case_id) WHERE referral IS NULL AND from_state IN ('rekomendasi', 'menunggu_penetapan');
CREATE INDEX step_left ON step (at, referral)
    WHERE referral IS NOT NULL AND to_state IN ('selesai', 'ditolak_tujuan', 'diteruskan', 'dibatalkan', 'draf');
CREATE INDEX letter_mark_signed ON letter_mark (at, letter) WHERE kind = 'tanda_tangan';
CREATE INDEX follow_up_ended ON follow_up (ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX register_oldest ON register (gampong, confirmed_on, category) WHERE ended_on IS NULL AND gampong IS NOT NULL;
