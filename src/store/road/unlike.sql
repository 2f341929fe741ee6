-- Rows of cases and referrals that do not say what their needs say.
SELECT (SELECT count(*) FROM case_file c
        WHERE c.upstream IS NOT (SELECT min(n.upstream) FROM need n WHERE n.case_id = c.id)
           OR c.urgent <> (c.state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah',
                                       'rekomendasi', 'menunggu_penetapan', 'dirujuk', 'dilayani_langsung')
                           AND EXISTS (SELECT 1 FROM need n WHERE n.case_id = c.id AND n.urgent = 1)))
     + (SELECT count(*) FROM referral r JOIN need n ON n.id = r.need
        WHERE r.urgent <> (r.state IN ('draf', 'terkirim', 'diterima_tujuan', 'sedang_dilayani') AND n.urgent))
