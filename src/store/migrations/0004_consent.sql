-- Who agreed that data goes to the destination, and why nobody could where nobody could. `consent` says that there is a
-- ground: agreed, or written. Records from before keep their check values, because an empty field is not part of them.
ALTER TABLE referral ADD COLUMN consent_by TEXT;
ALTER TABLE referral ADD COLUMN consent_reason TEXT NOT NULL DEFAULT ''
    CHECK (consent_by IS NOT 'tidak_dapat' OR consent_reason <> '');

-- A number read from a paper finds its letter, also a void one; without it every such search walks all letters.
CREATE INDEX letter_number ON letter (number COLLATE NOCASE);
-- The void letters of one referral, for its history.
CREATE INDEX letter_referral ON letter (referral) WHERE referral IS NOT NULL;
