-- Reports ask what happened on the days of a period. Steps and letters lie by case and by number; without these a month of
-- 2,000 steps is found by walking all of an office's 40,000.
CREATE INDEX step_case_ended ON step (at, case_id)
    WHERE referral IS NULL AND to_state IN ('selesai', 'ditolak', 'dibatalkan', 'duplikat');
CREATE INDEX step_sent ON step (at, referral) WHERE act = 'kirim';
CREATE INDEX step_settled ON step (at, referral)
    WHERE referral IS NOT NULL AND to_state IN ('selesai', 'ditolak_tujuan', 'diteruskan');
-- How a referral stood on a day.
CREATE INDEX step_referral ON step (referral, at, to_state, act) WHERE referral IS NOT NULL;
CREATE INDEX letter_dated ON letter (date);
