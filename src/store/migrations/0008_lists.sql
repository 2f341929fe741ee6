-- Lists of cases and referrals among a hundred thousand: what a list asks for stands in the row itself, kept by triggers,
-- so that no list walks or sorts everything. These columns say nothing new; they are no part of a check value and can be
-- made again from the records (`loket check` compares).
--   case_file.since: when the case came to the state it is in. waiting: its referrals that are drafts or away.
--   gampong: where the citizen lives. referral.opened, procedure: of its case and its need.
ALTER TABLE case_file ADD COLUMN since TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN gampong TEXT;
ALTER TABLE referral ADD COLUMN opened TEXT NOT NULL DEFAULT '';
ALTER TABLE referral ADD COLUMN gampong TEXT;
ALTER TABLE referral ADD COLUMN procedure TEXT;

UPDATE case_file SET
    since = coalesce((SELECT max(s.at) FROM step s WHERE s.case_id = case_file.id AND s.referral IS NULL AND s.to_state IS NOT NULL), opened_at),
    waiting = (SELECT count(*) FROM referral r WHERE r.case_id = case_file.id AND r.state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani')),
    gampong = (SELECT p.gampong FROM person p WHERE p.id = case_file.subject);
UPDATE referral SET
    opened = (SELECT c.opened_at FROM case_file c WHERE c.id = referral.case_id),
    gampong = (SELECT c.gampong FROM case_file c WHERE c.id = referral.case_id),
    procedure = (SELECT n.procedure FROM need n WHERE n.id = referral.need);

CREATE TRIGGER case_listed AFTER INSERT ON case_file BEGIN
    UPDATE case_file SET since = NEW.opened_at, gampong = (SELECT p.gampong FROM person p WHERE p.id = NEW.subject) WHERE row = NEW.row;
END;
CREATE TRIGGER case_of_another AFTER UPDATE OF subject ON case_file WHEN OLD.subject <> NEW.subject BEGIN
    UPDATE case_file SET gampong = (SELECT p.gampong FROM person p WHERE p.id = NEW.subject) WHERE row = NEW.row;
    UPDATE referral SET gampong = (SELECT p.gampong FROM person p WHERE p.id = NEW.subject) WHERE case_id = NEW.id;
END;
CREATE TRIGGER case_moved AFTER INSERT ON step WHEN NEW.referral IS NULL AND NEW.to_state IS NOT NULL BEGIN
    UPDATE case_file SET since = NEW.at WHERE id = NEW.case_id;
END;
CREATE TRIGGER person_moved AFTER UPDATE OF gampong ON person WHEN OLD.gampong IS NOT NEW.gampong BEGIN
    UPDATE referral SET gampong = NEW.gampong WHERE case_id IN (SELECT id FROM case_file WHERE subject = NEW.id);
    UPDATE case_file SET gampong = NEW.gampong WHERE subject = NEW.id;
END;
CREATE TRIGGER referral_listed AFTER INSERT ON referral BEGIN
    UPDATE referral SET
        opened = (SELECT c.opened_at FROM case_file c WHERE c.id = NEW.case_id),
        gampong = (SELECT c.gampong FROM case_file c WHERE c.id = NEW.case_id),
        procedure = (SELECT n.procedure FROM need n WHERE n.id = NEW.need)
    WHERE row = NEW.row;
    UPDATE case_file SET waiting = waiting + 1
    WHERE id = NEW.case_id AND NEW.state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani');
END;
CREATE TRIGGER referral_moved AFTER UPDATE OF state ON referral WHEN OLD.state <> NEW.state BEGIN
    UPDATE case_file SET waiting = waiting
        + (NEW.state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani'))
        - (OLD.state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani'))
    WHERE id = NEW.case_id;
END;

-- Answers that are due: among a hundred thousand some thousands are open; filters are answered from the index alone.
CREATE INDEX referral_open ON referral (due, state, opened, gampong, destination, procedure)
    WHERE state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani');
-- All of one state (drafts too) in the order of their cases.
CREATE INDEX referral_of_state ON referral (state, opened, gampong, destination, procedure);
-- Everything newest first, whole or of one place, destination or procedure: without these a rare gampong walks them all.
CREATE INDEX referral_opened ON referral (opened, state, gampong, destination, procedure);
CREATE INDEX referral_kecamatan ON referral (substr(gampong, 1, 8), opened, state, gampong, destination, procedure);
CREATE INDEX referral_destination ON referral (destination, opened, state, gampong, procedure);
CREATE INDEX referral_procedure ON referral (procedure, opened, state, gampong, destination);

-- The same for cases.
CREATE INDEX case_open ON case_file (due, state, opened_at, gampong)
    WHERE state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah', 'rekomendasi',
                    'menunggu_penetapan', 'dirujuk', 'dilayani_langsung');
CREATE INDEX case_deciding ON case_file (since, state, opened_at, gampong) WHERE state IN ('rekomendasi', 'menunggu_penetapan');
CREATE INDEX case_ready ON case_file (since, state, opened_at, gampong)
    WHERE state IN ('dirujuk', 'dilayani_langsung') AND waiting = 0;
CREATE INDEX case_of_state ON case_file (state, since, opened_at, gampong);
CREATE INDEX case_opened ON case_file (opened_at, state, gampong);
CREATE INDEX case_kecamatan ON case_file (substr(gampong, 1, 8), opened_at, state, gampong);
-- Cases of one procedure, and the papers of one.
CREATE INDEX need_procedure ON need (procedure, case_id) WHERE procedure IS NOT NULL;

-- Lists kept under a name, for everybody in the office.
CREATE TABLE kept_list (
    id      BLOB PRIMARY KEY CHECK (length(id) = 16),
    name    TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    list    TEXT NOT NULL CHECK (json_valid(list)),
    by_user TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
