-- What cannot wait stands first in every list, and what is stuck above the office has a list of its own. Both follow from
-- a procedure's road and the office's calendar, which SQL does not know: the program writes them into the need with the
-- milestone, in one transaction; triggers carry them to the rows the lists read. No part of a check value.
--   need.urgent: the road's urgent fact has its first value. need.upstream: the first day on which the decision above the
--   office is late; none while nothing is awaited there.
--   case_file.urgent: the case lives and one need of it is urgent. referral.urgent: it waits, and its need is urgent.
ALTER TABLE need ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE need ADD COLUMN upstream TEXT;
ALTER TABLE case_file ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN upstream TEXT;
ALTER TABLE referral ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER need_stands AFTER UPDATE OF urgent, upstream ON need
WHEN OLD.urgent <> NEW.urgent OR OLD.upstream IS NOT NEW.upstream BEGIN
    UPDATE case_file SET
        upstream = (SELECT min(n.upstream) FROM need n WHERE n.case_id = NEW.case_id),
        urgent = state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah',
                           'rekomendasi', 'menunggu_penetapan', 'dirujuk', 'dilayani_langsung')
            AND EXISTS (SELECT 1 FROM need n WHERE n.case_id = NEW.case_id AND n.urgent = 1)
    WHERE id = NEW.case_id;
    UPDATE referral SET urgent = NEW.urgent AND state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani')
    WHERE case_id = NEW.case_id AND need = NEW.id;
END;
CREATE TRIGGER case_urgent_still AFTER UPDATE OF state ON case_file WHEN OLD.state <> NEW.state BEGIN
    UPDATE case_file SET
        urgent = NEW.state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah',
                               'rekomendasi', 'menunggu_penetapan', 'dirujuk', 'dilayani_langsung')
            AND EXISTS (SELECT 1 FROM need n WHERE n.case_id = NEW.id AND n.urgent = 1)
    WHERE row = NEW.row;
END;
CREATE TRIGGER referral_urgent_still AFTER UPDATE OF state ON referral WHEN OLD.state <> NEW.state BEGIN
    UPDATE referral SET
        urgent = NEW.state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani')
            AND (SELECT n.urgent FROM need n WHERE n.id = NEW.need)
    WHERE row = NEW.row;
END;
CREATE TRIGGER referral_urgent_new AFTER INSERT ON referral BEGIN
    UPDATE referral SET
        urgent = NEW.state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani')
            AND (SELECT n.urgent FROM need n WHERE n.id = NEW.need)
    WHERE row = NEW.row;
END;

-- The few that cannot wait, whatever list they are in: what narrows a list is answered from the index.
CREATE INDEX case_urgent ON case_file (due, state, opened_at, since, gampong) WHERE urgent = 1;
CREATE INDEX referral_urgent ON referral (due, state, opened, gampong, destination, procedure) WHERE urgent = 1;
-- Waiting for a decision above the office, the longest first.
CREATE INDEX case_upstream ON case_file (upstream, state, opened_at, gampong)
    WHERE upstream IS NOT NULL
      AND state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah', 'rekomendasi',
                    'menunggu_penetapan', 'dirujuk', 'dilayani_langsung');
-- Needs of a file from before are looked at when content is brought in; so it is brought once more.
UPDATE content SET edition = '0';
