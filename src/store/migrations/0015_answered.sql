-- A letter whose destination has answered arrived there, whoever carried it: it does not wait to be collected any more.
-- Taking the answer back lets it wait again.
UPDATE letter SET waits = NULL
WHERE waits = 'diambil' AND EXISTS (SELECT 1 FROM referral r WHERE r.id = letter.referral AND r.letter = letter.id AND r.state <> 'terkirim');

CREATE TRIGGER letter_answered AFTER UPDATE OF state ON referral WHEN OLD.state <> NEW.state AND NEW.letter IS NOT NULL BEGIN
    UPDATE letter SET waits = NULL WHERE id = NEW.letter AND waits = 'diambil' AND NEW.state <> 'terkirim';
    UPDATE letter SET waits = 'diambil'
    WHERE id = NEW.letter AND NEW.state = 'terkirim' AND waits IS NULL AND void_reason IS NULL
      AND EXISTS (SELECT 1 FROM letter_mark m WHERE m.letter = NEW.letter AND m.kind = 'tanda_tangan')
      AND NOT EXISTS (SELECT 1 FROM letter_mark m WHERE m.letter = NEW.letter AND m.kind = 'diambil');
END;
CREATE TRIGGER letter_signed_late AFTER UPDATE OF waits ON letter WHEN NEW.waits = 'diambil'
AND EXISTS (SELECT 1 FROM referral r WHERE r.id = NEW.referral AND r.letter = NEW.id AND r.state <> 'terkirim') BEGIN
    UPDATE letter SET waits = NULL WHERE row = NEW.row;
END;

-- Cases with a referral to one destination, newest first, without gathering and sorting all of them (28 ms before, see
-- `cargo bench --bench referrals`).
CREATE INDEX referral_to_case ON referral (destination, opened, case_id, gampong);
