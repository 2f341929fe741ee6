-- The referral behind a return code; served by the unique index of the column.
SELECT id FROM referral WHERE return_code = ?1
