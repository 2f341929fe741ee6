SELECT id, version, destination, doubt, kecamatan, referral, note, raised_at, raised_by, done_at, done_by, finding, sum
FROM recheck
