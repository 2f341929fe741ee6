-- What a number of a period counts. ?5: held at the end, found or ended; ?6 and ?7: first and last day.
  AND CASE ?5 WHEN 'ditemukan' THEN e.found_on BETWEEN ?6 AND ?7
              WHEN 'berakhir' THEN e.ended_on BETWEEN ?6 AND ?7
              ELSE e.found_on <= ?7 AND (e.ended_on IS NULL OR e.ended_on > ?7) END
